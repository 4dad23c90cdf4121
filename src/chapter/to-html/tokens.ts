import { createHash } from 'node:crypto'
import type { PendingLink } from '../../model/compiled.ts'
import type { Asset, References } from '../../model/reference-targets.ts'
import type { ReferenceSink } from './rewrite-references.ts'

/** What a chapter's references lead to, and a list of those that it uses. */
export interface Sink extends ReferenceSink {
  readonly assets: () => readonly Asset[]
  readonly links: () => readonly PendingLink[]
}

/** The chapter that a sink is for; path, slug and text make its tokens its own. */
export interface SinkOptions {
  readonly path: string
  readonly slug: string
  readonly body: string
  /** Way from the page to the site's root, `../`. */
  readonly base: string
}

/** Make the list of the references of one chapter. */
export function createSink({ path, body, slug, base }: SinkOptions, references: References): Sink {
  const digest = createHash('sha256').update(`${path}\0${slug}\0${body}`).digest('hex').slice(0, 16)
  const assets = new Map<string, Asset>()
  const links = new Map<string, PendingLink>()
  return {
    ...references,
    base,
    addAsset(asset) {
      assets.set(asset.sitePath, asset)
    },
    addLink(target, fragment, place) {
      const key = `${target ?? path}#${fragment ?? ''}`
      const known = links.get(key)
      if (known) return known.token
      const token = `lutrin:${digest}:${links.size}:`
      links.set(key, { token, path: target ?? path, fragment, place })
      return token
    },
    assets: () => [...assets.values()],
    links: () => [...links.values()],
  }
}
