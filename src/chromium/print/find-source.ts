import type { SlideSource } from '../../model/compiled.ts'

/** Find the chapter's line whose script failed, by the line of the page that the error names. */
export function sourceOfError(error: Error, html: string): SlideSource | undefined {
  const line = Number(/\.html[^:\s]*:(\d+)/.exec(error.stack ?? '')?.[1])
  return Number.isInteger(line) ? lastSource(html.split('\n').slice(0, line).join('\n')) : undefined
}

/** Find the chapter's line that refers to a file of the site, by the name of the file. */
export function sourceOfReference(path: string, html: string): SlideSource | undefined {
  const name = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
  const at = name === '' ? -1 : html.indexOf(name)
  return at < 0 ? undefined : lastSource(html.slice(0, html.indexOf('>', at)))
}

/** Parse a `data-source`, `content/docker/01-images.md:12`. */
export function parseSource(source: string | undefined): SlideSource | undefined {
  const [, file, line] = /^(.+):(\d+)$/.exec(source ?? '') ?? []
  return file === undefined ? undefined : { file, line: Number(line) }
}

/** Return the last `data-source` of a text. */
function lastSource(html: string): SlideSource | undefined {
  return parseSource([...html.matchAll(/ data-source="([^"]+)"/g)].at(-1)?.[1])
}
