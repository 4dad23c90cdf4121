import { createHash } from 'node:crypto'
import { Liquid, type LiquidError } from 'liquidjs'
import type { Templates } from '../../model/site-file.ts'
import { countOf, durationOf, pdfFactsOf } from './amounts.ts'
import { TemplateError } from './template-error.ts'

/** Renders a page template with data, as UTF-8 where the page is one of an earlier build; rejects with a {@link TemplateError}. */
export type RenderPage = (
  name: string,
  data: Readonly<Record<string, unknown>>,
) => Promise<string | Uint8Array>

/** Pages of earlier builds, by all that each was rendered from. */
export interface KeptPages {
  readonly read: (key: string) => Promise<{ readonly bytes?: Uint8Array } | undefined>
  readonly write: (key: string, page: { readonly data: null; readonly bytes: Uint8Array }) => Promise<void>
}

/**
 * Create a renderer of Liquid templates in memory, which can include each other by name.
 *
 * Every value is escaped as HTML text; values that are HTML use `| raw`. Besides Liquid's filters there are
 * `count` (`{{ 3 | count: labels.slides, labels }}`: "3 slides"), `duration` (`{{ 90 | duration: labels }}`:
 * "1 h 30"), `pdf_facts` (`{{ pdf | pdf_facts: labels }}`: "21 pages, 370 KB") and `css_string` (a quoted CSS
 * string).
 *
 * @param kept Where pages of earlier builds are found: the page key is the templates, the page's name and its data.
 */
export function createPageRenderer(templates: Templates, kept?: KeptPages): RenderPage {
  const texts = Object.fromEntries([...templates].map(([name, template]) => [name, template.text]))
  const all = createHash('sha256').update(JSON.stringify(texts)).digest('hex')
  const engine = new Liquid({ templates: texts, outputEscape: 'escape', cache: true, strictFilters: true })
  engine.registerFilter('count', countOf)
  engine.registerFilter('duration', durationOf)
  engine.registerFilter('pdf_facts', pdfFactsOf)
  engine.registerFilter('css_string', { raw: true, handler: cssString })
  return async (name, data) => {
    if (!templates.has(name)) throw new TemplateError(`Unexpected absence of template \`${name}\``, { name })
    try {
      if (!kept) return await engine.renderFile(name, data)
      const key = `${all}\0${name}\0${JSON.stringify(data)}`
      const { bytes } = (await kept.read(key)) ?? {}
      if (bytes) return bytes
      const page: string = await engine.renderFile(name, data)
      await kept.write(key, { data: null, bytes: Buffer.from(page) })
      return page
    } catch (error) {
      throw fromLiquidError(error, name)
    }
  }
}

/** Quote a text as a CSS string that cannot end a `<style>` element. */
function cssString(text: unknown): string {
  const escaped = String(text ?? '').replace(
    /["\\<>\n\r\f]/g,
    (char) => `\\${char.charCodeAt(0).toString(16)} `,
  )
  return `"${escaped}"`
}

/** Convert an error of LiquidJS, with its place. */
function fromLiquidError(error: unknown, page: string): Error {
  if (!isLiquidError(error))
    return error instanceof Error ? new TemplateError(error.message, { name: page }) : new Error()
  const { token } = error
  const [line, column] = token.getPosition()
  const reason = error.message.replace(/, file:.*$|, line:\d+, col:\d+$/s, '')
  return new TemplateError(`Unexpected problem in a template: ${reason}`, {
    name: token.file ?? page,
    line,
    column,
  })
}

/** Whether an error is LiquidJS's, with the token that caused it. */
function isLiquidError(error: unknown): error is LiquidError {
  return (
    error instanceof Error &&
    'token' in error &&
    typeof (error as LiquidError).token?.getPosition === 'function'
  )
}
