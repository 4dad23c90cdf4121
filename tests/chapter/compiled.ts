import { compile } from '../../src/chapter/compile.ts'
import type { CompiledChapter } from '../../src/model/compiled.ts'
import type { References } from '../../src/model/reference-targets.ts'
import type { Edition, Settings } from '../../src/model/settings.ts'
import { placeDrawings } from '../../src/pipeline/place-drawings.ts'
import { cascade } from '../../src/site/settings/page-settings.ts'

/** References of a project without files: images are missing, links are external. */
const NOTHING: References = {
  image: () => ({ kind: 'missing', nearest: [] }),
  link: (url) => ({ kind: 'external', url }),
}

/** Default titles of callouts. */
const CALLOUTS = {
  note: 'Note',
  tip: 'Astuce',
  info: 'À savoir',
  important: 'Important',
  warning: 'Attention',
  caution: 'Prudence',
  danger: 'Danger',
}

/** Options of a chapter under test. */
export interface ChapterOptions {
  readonly settings?: Partial<Settings>
  /** Default: `content/demo/chapter.md`. */
  readonly path?: string
  readonly edition?: Edition
  readonly introduction?: boolean
  readonly references?: References
  /** Front matter. */
  readonly values?: Readonly<Record<string, unknown>>
  readonly safe?: boolean
}

/** Compile a text as the chapter `content/demo/chapter.md`, with French labels; its diagrams are shown as code. */
export function compiled(text: string, options: ChapterOptions = {}): CompiledChapter {
  return placeDrawings(compiledWithTokens(text, options), 'chapter', new Map())
}

/** Compile a text as {@link compiled} does, but leave the tokens of its diagrams. */
export function compiledWithTokens(text: string, options: ChapterOptions = {}): CompiledChapter {
  return compile(
    {
      path: options.path ?? 'content/demo/chapter.md',
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

/** Return the titles of a text's slides, without the generated title slide. */
export function titles(text: string, options: ChapterOptions = {}): readonly string[] {
  return compiled(text, options)
    .slides.filter((slide) => !slide.id.endsWith('--chapter'))
    .map((slide) => slide.title)
}

/** Return the text of a piece of HTML, without tags and line breaks. */
export function seen(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Return the place and rule of each message of a chapter, as `line:column rule`. */
export function problems(chapter: CompiledChapter): readonly string[] {
  return chapter.messages.map((message) => `${message.line}:${message.column} ${message.ruleId}`)
}
