/** `hl_lines=[1,"3-4"]`, `hl_lines="1 3-4"` or `hl_lines=1,3-4`. */
const HL_LINES = /\bhl_lines\s*=\s*(?:\[([^\]]*)\]|"([\d\s,-]*)"|'([\d\s,-]*)'|([\d,-]*\d))/i

/** Options of a code block without its list of lines. */
interface HighlightOptions {
  /** Lines to highlight, `1,3-4`; undefined without such a list. */
  readonly lines: string | undefined
  /** The other options, in the grammar of attributes. */
  readonly others: string
}

/** Read the list of lines in the options of Hugo's code blocks, which may have brackets, unlike other attributes. */
export function readHighlightLines(options: string): HighlightOptions {
  const lists = HL_LINES.exec(options)?.slice(1) ?? []
  const lines = lists
    .find((list) => list !== undefined)
    ?.match(/\d+(?:-\d+)?/g)
    ?.join(',')
  return { lines, others: options.replace(HL_LINES, '') }
}
