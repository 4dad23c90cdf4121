import type { Words } from './page-words.ts'

/** Milliseconds for which a button says that it has copied. */
const SAYS_SO = 2000

/**
 * Give every block of code a button that copies it.
 *
 * A strip without height keeps the button in its corner while long lines scroll, and moves nothing.
 */
export function addCopyButtons(root: ParentNode, words: Words): void {
  const blocks = [...root.querySelectorAll<HTMLElement>('pre')].filter((pre) => codeOf(pre))
  if (blocks.length === 0) return
  const status = document.createElement('div')
  status.className = 'sr-only'
  status.setAttribute('role', 'status')
  document.body.append(status)
  for (const block of blocks) {
    const strip = document.createElement('span')
    const button = document.createElement('button')
    strip.className = 'copy-strip'
    button.className = 'copy'
    button.type = 'button'
    label(button, words.word('copy'))
    button.addEventListener('click', async ({ detail }) => {
      if (detail > 0) button.blur()
      const isDone = await copy((codeOf(block)?.textContent ?? '').replace(/\n$/, ''))
      const outcome = words.word(isDone ? 'copied' : 'notCopied')
      button.classList.toggle('done', isDone)
      label(button, outcome)
      status.textContent = outcome
      setTimeout(() => {
        button.classList.remove('done')
        label(button, words.word('copy'))
        status.textContent = ''
      }, SAYS_SO)
    })
    strip.append(button)
    block.prepend(strip)
  }
}

/** Find the code of a block. */
function codeOf(block: Element): Element | null {
  return block.querySelector(':scope > code')
}

/** Say what a button does, or did. */
function label(button: HTMLButtonElement, text: string): void {
  button.title = text
  button.setAttribute('aria-label', text)
}

/** Copy text; pages from a disk have no clipboard in some browsers, but the older way. Tells whether it worked. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

/** Copy text by selecting it in a field that nobody sees. */
function copySelected(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'sr-only'
  document.body.append(field)
  field.select()
  const isDone = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isDone
}
