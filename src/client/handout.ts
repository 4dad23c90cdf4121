import { addCopyButtons } from './copy-code.ts'
import { measureFormulas } from './measure-formulas.ts'
import { openDetailsInPrint } from './print-details.ts'
import { linkHeadingsToSlides } from './slide-links.ts'
import { bindThemeButton } from './theme-button.ts'
import { readWords } from './words.ts'

bindThemeButton()
openDetailsInPrint()
void document.fonts.ready.then(() => measureFormulas(document))

const words = readWords()
const book = document.querySelector('.book')
if (book) {
  addCopyButtons(book, words)
  linkHeadingsToSlides(words)
}
