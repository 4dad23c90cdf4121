import { addCopyButtons } from './copy-code.ts'
import { followContents } from './handout-contents.ts'
import { bindHandoutMenu } from './handout-menu.ts'
import { measureFormulas } from './measure-formulas.ts'
import { showAllInPrint } from './print-details.ts'
import { reachScrollers } from './reach-scrollers.ts'
import { linkHeadings } from './slide-links.ts'
import { bindThemeButton } from './theme-button.ts'
import { readWords } from './words.ts'

bindThemeButton()
showAllInPrint()
void document.fonts.ready.then(() => {
  measureFormulas(document)
  reachScrollers(document)
})

const words = readWords()
const book = document.querySelector('.book')
if (book) {
  addCopyButtons(book, words)
  linkHeadings(words)
  bindHandoutMenu(book, words)
  const contents = book.querySelector<HTMLElement>('.contents')
  if (contents) followContents(contents, document.querySelector('.site-bar'))
}
