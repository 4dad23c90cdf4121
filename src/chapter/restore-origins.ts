import type { VFileMessage } from 'vfile-message'
import type { CompiledChapter } from '../model/compiled.ts'
import type { LineOrigin } from '../model/line-origin.ts'

type Place = { readonly line: number; readonly column: number }

/**
 * Return a compiled chapter whose places are those that authors see: in its own file, or in the files that it includes.
 *
 * A place that can only be in the chapter's own file becomes that of the include.
 *
 * @param origins Where each line of the chapter's text comes from.
 */
export function restoreOrigins(
  compiled: CompiledChapter,
  path: string,
  origins: readonly LineOrigin[],
): CompiledChapter {
  const originOf = (line: number): LineOrigin => origins[line - 1] ?? { line: origins.at(-1)?.line ?? line }
  const inChapter = (place: Place): Place => {
    const { line, included } = originOf(place.line)
    return included ? { line, column: 1 } : { line, column: place.column }
  }
  return {
    ...compiled,
    slides: compiled.slides.map((slide) => {
      const { line, included } = originOf(slide.source.line)
      const source = included ? { file: included.path, line: included.line } : { ...slide.source, line }
      return { ...slide, source }
    }),
    links: compiled.links.map((link) => ({ ...link, place: link.place && inChapter(link.place) })),
    diagrams: compiled.diagrams.map((diagram) => ({ ...diagram, line: originOf(diagram.line).line })),
    messages: compiled.messages.map((message) => moved(message, path, originOf)),
  }
}

/** Set the place of a message, which is new and belongs to nobody else. */
function moved(message: VFileMessage, path: string, originOf: (line: number) => LineOrigin): VFileMessage {
  if (message.line === undefined) return message
  const { line, included } = originOf(message.line)
  const place = { line: included?.line ?? line, column: message.column ?? 1 }
  const file = included?.path ?? path
  message.name = `${file}:${place.line}:${place.column}`
  return Object.assign(message, { file, line: place.line, place })
}
