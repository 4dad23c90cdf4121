import { compile } from '../../src/chapter/compile.ts'
import type { CompiledChapter } from '../../src/model/compiled.ts'
import type { References } from '../../src/model/reference-targets.ts'
import type { Edition, Settings } from '../../src/model/settings.ts'
import { placeDrawings } from '../../src/pipeline/place-drawings.ts'
import { cascade } from '../../src/site/settings/page-settings.ts'

/** References of a project without a single file. */
const NOTHING: References = {
  image: () => ({ kind: 'missing', nearest: [] }),
  link: (url) => ({ kind: 'external', url }),
}

/** Titles of callouts. */
const CALLOUTS = {
  note: 'Note',
  tip: 'Astuce',
  info: 'À savoir',
  important: 'Important',
  warning: 'Attention',
  caution: 'Prudence',
  danger: 'Danger',
}

/** What a test may say about the chapter besides its text. */
export interface ChapterOptions {
  readonly settings?: Partial<Settings>
  readonly edition?: Edition
  readonly introduction?: boolean
  readonly references?: References
  /** Front matter. */
  readonly values?: Readonly<Record<string, unknown>>
  readonly safe?: boolean
}

/** Compiles a text as the chapter `content/demo/chapter.md`, with French labels; its diagrams are shown as code. */
export function compiled(text: string, options: ChapterOptions = {}): CompiledChapter {
  return placeDrawings(compiledWithTokens(text, options), 'chapter', new Map())
}

/** Compiles a text as {@link compiled} does, with tokens for its diagrams. */
export function compiledWithTokens(text: string, options: ChapterOptions = {}): CompiledChapter {
  return compile(
    {
      path: 'content/demo/chapter.md',
      body: text,
      slug: 'chapter',
      fallbackTitle: 'Chapter',
      introduction: options.introduction ?? false,
      settings: { ...cascade([]), ...options.settings },
      edition: options.edition ?? 'student',
      base: '../',
      labels: {
        footnotes: 'Notes',
        backToText: 'Retour au texte',
        solution: 'Solution',
        addresses: 'Adresses des liens',
        callouts: CALLOUTS,
      },
      values: options.values ?? {},
      safe: options.safe ?? false,
    },
    options.references ?? NOTHING,
  )
}

/** Titles of a text's slides, the generated title slide left out. */
export function titles(text: string, options: ChapterOptions = {}): readonly string[] {
  return compiled(text, options)
    .slides.filter((slide) => !slide.id.endsWith('--chapter'))
    .map((slide) => slide.title)
}

/** A piece of HTML as a reader sees it: no tags, no line breaks. */
export function seen(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Rule ids and lines of a chapter's messages. */
export function problems(chapter: CompiledChapter): readonly string[] {
  return chapter.messages.map((message) => `${message.line}:${message.column} ${message.ruleId}`)
}
