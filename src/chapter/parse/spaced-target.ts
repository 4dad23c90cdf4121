/** Parts of a link's target in parentheses, as offsets into the text that was measured. */
export interface SpacedTarget {
  /** Start and end of the path. */
  readonly path: readonly [number, number]
  /** Start and end of the title, without its quotation marks. */
  readonly title: readonly [number, number] | undefined
  /** Start and end of the size, `=300x200`. */
  readonly size: readonly [number, number] | undefined
  /** Offset after the closing parenthesis. */
  readonly end: number
}

/** Longest target that is looked at, so that scanning a line of brackets stays linear. */
export const LONGEST_TARGET = 300
/** `=300x200`, `=300x`, `=x200`, `=50%`. */
const SIZE = String.raw`=\d*(?:\.\d+)?(?:px|%)?(?:x\d*(?:\.\d+)?(?:px|%)?)?`
/** The end of a target whose title starts here; straight and typographic quotation marks. */
const TITLE_END = new RegExp(String.raw`(?:"(.*?)"|'(.*?)'|“(.*?)”|«(.*?)»)[ \t]*(${SIZE}[ \t]*)?\)`, 'y')
const SIZE_AT_END = new RegExp(String.raw`[ \t](${SIZE})[ \t]*$`)
/** A path with an extension of a file that courses link to, perhaps with a fragment. */
const FILE =
  /\.(?:md|mdx|markdown|mkd|qmd|rmd|html?|pdf|docx?|odt|rtf|pptx?|odp|xlsx?|ods|csv|tsv|txt|log|json|ya?ml|toml|xml|ini|conf|cfg|env|zip|tgz|t?gz|tar|7z|rar|xz|bz2|png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|mp4|webm|ogv|mov|m4v|mp3|m4a|ogg|oga|opus|wav|flac|vtt|srt|ipynb|py|rb|js|mjs|ts|tsx|jsx|css|scss|c|h|cc|cpp|hpp|cs|java|kt|go|rs|php|pl|lua|r|sql|sh|bash|zsh|ps1|bat|cmd|tf|hcl|tex|bib|drawio|puml|epub|sqlite|db|iso|img|exe|deb|rpm|jar|patch|diff)(?:[?#].*)?$/i

/**
 * Measure a target in parentheses that CommonMark does not read: a path with spaces, a size, or quotation marks in a title.
 *
 * @param text Starts with `(`.
 * @param isImage True after `![…]`; a link needs a path that looks like that of a file, because `[a](b c)` may be prose.
 * @returns Undefined for text that is not a target, and for a target that CommonMark reads.
 */
export function measureSpacedTarget(text: string, isImage: boolean): SpacedTarget | undefined {
  const tail = findTail(text)
  if (!tail) return undefined
  const inner = text.slice(1, tail.start)
  const sized = isImage && tail.size === undefined ? SIZE_AT_END.exec(inner) : null
  const whole = sized ? inner.slice(0, sized.index) : inner
  const start = 1 + (whole.length - whole.trimStart().length)
  const end = start + whole.trim().length
  const path = text.slice(start, end)
  const sizeStart = (sized?.index ?? 0) + 2
  const size = tail.size ?? (sized ? ([sizeStart, sizeStart + (sized[1] ?? '').length] as const) : undefined)
  if ((size && !/\d/.test(text.slice(...size))) || path === '' || path.includes('](')) return undefined
  const isAngled = /^<[^<>]+>$/.test(path)
  const isSpaced = /[ \t]/.test(path) && !isAngled
  if (!isSpaced && size === undefined && !tail.isOdd) return undefined
  const isTarget = isImage || looksLikeFile(path)
  const inside = isAngled ? 1 : 0
  return isTarget
    ? { path: [start + inside, end - inside], title: tail.title, size, end: tail.end }
    : undefined
}

/** The end of a target: where its title or its closing parenthesis starts, and what follows. */
interface Tail {
  readonly start: number
  readonly title: readonly [number, number] | undefined
  readonly size: readonly [number, number] | undefined
  readonly end: number
  /** Whether CommonMark does not know the title's quotation marks. */
  readonly isOdd: boolean
}

/** Find the title or the parenthesis that ends a target; parentheses in its path are balanced. */
function findTail(text: string): Tail | undefined {
  let depth = 0
  for (let at = 1; at < text.length; at++) {
    const character = text[at] as string
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && depth > 0) depth--
    else if (character === ')')
      return { start: at, title: undefined, size: undefined, end: at + 1, isOdd: false }
    else if (/["'“«]/.test(character) && /[ \t]/.test(text[at - 1] ?? '')) {
      const tail = readTitle(text, at)
      if (tail) return tail
    }
  }
  return undefined
}

/** Read the title at an offset, and what follows it up to the closing parenthesis. */
function readTitle(text: string, at: number): Tail | undefined {
  TITLE_END.lastIndex = at
  const found = TITLE_END.exec(text)
  if (!found) return undefined
  const [whole, double, single, curly, angled, size] = found
  const title = double ?? single ?? curly ?? angled ?? ''
  const end = at + whole.length
  const sizeEnd = end - 1 - ((size?.length ?? 0) - (size?.trimEnd().length ?? 0))
  return {
    start: at,
    title: [at + 1, at + 1 + title.length],
    size: size === undefined ? undefined : [sizeEnd - size.trimEnd().length, sizeEnd],
    end,
    isOdd: /[“«]/.test(text[at] ?? '') || /(?<!\\)["]/.test(double ?? '') || /(?<!\\)[']/.test(single ?? ''),
  }
}

/** Whether a path with spaces looks like that of a file, not like prose. */
export function looksLikeFile(path: string): boolean {
  return FILE.test(path) || /^(?:\.{1,2}\/|https?:\/\/\S+$|#[\p{L}\p{N}])/u.test(path)
}
