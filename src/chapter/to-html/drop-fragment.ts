import type { Element } from 'hast'

/** Remove reveal.js's classes and attributes for fragments, which the handout does not have. */
export function dropFragment({ properties }: Element): undefined {
  const { className } = properties
  if (Array.isArray(className) && className.includes('fragment')) {
    const left = className.filter((name) => name !== 'fragment')
    if (left.length > 0) properties.className = left
    else delete properties.className
  }
  delete properties['dataFragmentIndex']
  delete properties['data-fragment-index']
}
