import type { Words } from './page-words.ts'

/** Milliseconds for which a button shows that it has copied. */
const CONFIRMATION_TIME = 2000

/**
 * Add a copy button to every block of code.
 *
 * A strip without height holds the button in its corner while long lines scroll, and changes no layout.
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
      }, CONFIRMATION_TIME)
    })
    strip.append(button)
    block.prepend(strip)
  }
}

/** Return the code of a block. */
function codeOf(block: Element): Element | null {
  return block.querySelector(':scope > code')
}

/** Set the label of a button. */
function label(button: HTMLButtonElement, text: string): void {
  button.title = text
  button.setAttribute('aria-label', text)
}

/**
 * Copy text, and return whether that worked; some browsers have no clipboard for pages opened from a disk.
 */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

/** Copy text by selecting it in an invisible field. */
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
