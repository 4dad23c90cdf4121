import type { References } from '../../model/reference-targets.ts'

/** Files that run in a browser which opens them. */
const ACTIVE = /\.(?:x?html?|xht|svgz?|xml|xsl|m?js|wasm|swf|pdf)$/i

/** Lead no link of a stranger's chapter to a file that would run on the site. */
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
