import { visit } from 'unist-util-visit'
import type { Parser } from '../parse.ts'

/** `{{< highlight go "hl_lines=3" >}}` or `{{< mermaid >}}` on a line of its own, its contents and its end. */
const BLOCK =
  /^([ \t]*)(\{\{[<%]\s*(highlight|mermaid|code)\b\s*(.*?)\s*[%>]\}\})([ \t]*\r?\n)([\s\S]*?)(^[ \t]*\{\{[<%]\s*\/\s*\3\s*[%>]\}\})/gm

/**
 * Write Hugo's shortcodes for code as fences of the same length, which no Markdown inside them can end.
 *
 * Those that stand in code already are left alone.
 */
export function maskHighlight(source: string, parse: Parser): string {
  if (!/\{\{[<%]\s*(?:highlight|mermaid|code)\b/.test(source)) return source
  const code: (readonly [number, number])[] = []
  visit(parse(source), 'code', ({ position }) => {
    code.push([position?.start.offset ?? 0, position?.end.offset ?? 0])
  })
  return source.replace(BLOCK, (whole: string, ...groups: unknown[]) => {
    const [indent, open, name, args, gap, text, close] = groups as string[]
    const offset = groups[7] as number
    if (code.some(([start, end]) => start <= offset && offset < end)) return whole
    const info = name === 'mermaid' ? 'mermaid' : fenceInfo(args ?? '')
    const fence = '~~~~~'
    const first = `${fence}${info}`.slice(0, open?.length).padEnd(open?.length ?? 0)
    const last = (close ?? '').trimStart()
    return `${indent}${first}${gap}${text}${close?.slice(0, -last.length)}${fence.padEnd(last.length)}`
  })
}

/** Write a shortcode's language and lines as a fence has them. */
function fenceInfo(args: string): string {
  const language = /^"?([\w+#.-]+)"?/.exec(args.replace(/^\w+=/, ''))?.[1] ?? ''
  const lines = /hl_lines=\[?["']?([\d\s,"'-]+)/.exec(args)?.[1]
  const list = lines
    ?.replace(/["']/g, '')
    .trim()
    .split(/[\s,]+/)
    .join(',')
  return list ? `${language} {${list}}` : language
}
