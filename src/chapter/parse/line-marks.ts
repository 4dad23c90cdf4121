import type { Parent, PhrasingContent } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Effects, Extension, State } from 'micromark-util-types'
import { createLookahead, isLineEnd, type Measure } from './lookahead.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    markerLine: 'markerLine'
    markerLineMark: 'markerLineMark'
  }
}

declare module 'mdast' {
  interface RootContentMap {
    markerLine: MarkerLine
  }
}

/** A line that starts with a mark: `:::notes`, `{{% expand %}}`, `Note: …`, `???`. */
export interface MarkerLine extends Parent {
  type: 'markerLine'
  /** The mark, trimmed; most marks are the whole line. */
  mark: string
  /** The line as it was written, without indentation. */
  source: string
  /** The rest of the line, as inline text. */
  children: PhrasingContent[]
}

/** A mark that a dialect adds to the parser: it starts a line, and may interrupt a paragraph or a list. */
export interface LineMark {
  /** As documentation shows it. */
  readonly example: string
  /** Characters that it can start with. */
  readonly starts: string
  /** Measures the mark; the rest of the line is inline text. */
  readonly measure: Measure
}

/**
 * Extend micromark by lines that start with a mark.
 *
 * Each line is one token; opening and closing lines are paired later, in the tree. So containers nest as in pandoc, with
 * as many colons inside as outside, which `micromark-extension-directive` cannot do.
 */
export function lineMarkSyntax({ starts, measure }: LineMark): Extension {
  const construct = { name: 'markerLine', tokenize }
  return { flow: Object.fromEntries([...starts].map((start) => [start.charCodeAt(0), construct])) }

  function tokenize(effects: Effects, ok: State, nok: State): State {
    let size = 0
    const lookahead = createLookahead({
      measure,
      found: (length) => {
        size = length
      },
    })
    return (code) => effects.check(lookahead, start, nok)(code)

    function start(code: Code): State | undefined {
      effects.enter('markerLine')
      effects.enter('markerLineMark')
      return mark(code)
    }

    function mark(code: Code): State | undefined {
      if (size > 0) {
        effects.consume(code)
        size--
        return mark
      }
      effects.exit('markerLineMark')
      if (isLineEnd(code)) return end(code)
      effects.enter('chunkText', { contentType: 'text' })
      return text(code)
    }

    function text(code: Code): State | undefined {
      if (isLineEnd(code)) {
        effects.exit('chunkText')
        return end(code)
      }
      effects.consume(code)
      return text
    }

    function end(code: Code): State | undefined {
      effects.exit('markerLine')
      return ok(code)
    }
  }
}

/** Turns the tokens into {@link MarkerLine} nodes. */
export const markerLineFromMarkdown: FromMarkdownExtension = {
  enter: {
    markerLine(token) {
      const source = this.sliceSerialize(token).trim()
      this.enter({ type: 'markerLine', mark: '', source, children: [] }, token)
    },
    markerLineMark(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'markerLine') node.mark = this.sliceSerialize(token).trim()
    },
  },
  exit: {
    markerLine(token) {
      this.exit(token)
    },
  },
}
