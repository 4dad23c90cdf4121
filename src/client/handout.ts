import { followContents } from './handout/follow-contents.ts'
import { bindHandoutMenu } from './handout/handout-menu.ts'
import { linkHeadings } from './handout/link-headings.ts'
import { addCopyButtons } from './page/copy-code.ts'
import { makeScrollersFocusable } from './page/make-scrollers-focusable.ts'
import { measureFormulas } from './page/measure-formulas.ts'
import { readWords } from './page/page-words.ts'
import { showAllInPrint } from './page/show-all-in-print.ts'
import { bindThemeButton } from './page/theme-button.ts'

bindThemeButton()
showAllInPrint()
void document.fonts.ready.then(() => {
  measureFormulas(document)
  makeScrollersFocusable(document)
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
