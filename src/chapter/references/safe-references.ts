import type { References } from '../../model/reference-targets.ts'

/** Extensions of files that a browser may run. */
const ACTIVE = /\.(?:x?html?|xht|svgz?|xml|xsl|m?js|wasm|swf|pdf)$/i

/** Wrap references for `safe: true`: links to files that a browser could run are dead. */
export function createSafeReferences(references: References): References {
  return {
    ...references,
    link: (ref) => {
      const target = references.link(ref)
      return target.kind === 'asset' && ACTIVE.test(target.asset.path)
        ? { kind: 'dead', nearest: [] }
        : target
    },
  }
}
