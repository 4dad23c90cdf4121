import { readHighlightLines } from '../../parse/highlight-lines.ts'
import { parseShortcode } from '../../shortcodes/shortcode-tag.ts'
import { parseAttributes } from '../../tree/attributes.ts'

/** `{{< highlight go "hl_lines=3" >}}` or `{{< mermaid >}}` alone on its line, its content and its closing tag. */
const BLOCK =
  /^([ \t]*)(\{\{[<%]\s*(highlight|mermaid|code)\b[^{}\n]*[%>]\}\})([ \t]*\r?\n)([\s\S]*?)(^[ \t]*\{\{[<%]\s*\/\s*\3\s*[%>]\}\})/gm
/** The same with code and both tags on one line. */
const LINE =
  /(\{\{[<%]\s*(highlight|code)\b[^{}\n]*[%>]\}\})[ \t]*((?:(?!\{\{[<%])[^\n])+?)[ \t]*(\{\{[<%]\s*\/\s*\2\s*[%>]\}\})/g

/**
 * Replace Hugo's shortcodes for code by fences of the same length, so that their content is not read as Markdown.
 *
 * @param isCode Whether an offset is inside code, which is left as it is.
 */
export function maskHighlight(source: string, isCode: (offset: number) => boolean): string {
  if (!/\{\{[<%]\s*(?:highlight|mermaid|code)\b/.test(source)) return source
  return source
    .replace(BLOCK, (match: string, ...groups: unknown[]) => {
      const [indent = '', open = '', name, gap = '', text = '', close = ''] = groups as string[]
      if (isCode((groups[6] as number) + indent.length)) return match
      const fence = '~~~~~'
      const info = name === 'mermaid' ? 'mermaid' : fenceInfo(open)
      const first = `${fence}${info}`.slice(0, open.length).padEnd(open.length)
      const last = close.trimStart()
      return `${indent}${first}${gap}${text}${close.slice(0, -last.length)}${fence.padEnd(last.length)}`
    })
    .replace(LINE, (match: string, ...groups: unknown[]) => {
      const code = groups[2] as string
      const ticks = code.includes('``') ? '````' : '``'
      const space = /^`|`$/.test(code) ? ' ' : ''
      if (isCode(groups[4] as number)) return match
      return `${ticks}${space}${code}${space}${ticks}`.padEnd(match.length)
    })
}

/** Return the language, lines and numbers of a shortcode as an info string. */
function fenceInfo(open: string): string {
  const { positional = [], named = {} } = parseShortcode(open) ?? {}
  const options = Object.fromEntries(Object.entries(named).map(([key, value]) => [key.toLowerCase(), value]))
  const [first, ...more] = positional
  const language = options['lang'] ?? options['language'] ?? options['type'] ?? first ?? ''
  // Options in one string separate line numbers by spaces: `hl_lines=8 15-17,linenos=table`.
  const written = [...more, options['options'] ?? ''].join(',').replace(/\s+/g, ',')
  const { lines, others } = readHighlightLines(written)
  const list = options['hl_lines']?.match(/\d+(?:-\d+)?/g)?.join(',') ?? lines
  const { values } = parseAttributes(others)
  const numbers = options['linenos'] ?? values['linenos'] ?? 'false'
  const start = options['linenostart'] ?? values['linenostart']
  return [
    language,
    ...(list ? [`{${list}}`] : []),
    ...(numbers === 'false' ? [] : ['linenos']),
    ...(start === undefined ? [] : [`linenostart=${start}`]),
  ].join(' ')
}
