import type { PrintScript } from '../model/print-script.ts'
import { breakWords } from './print/break-words.ts'
import { listWords } from './print/list-words.ts'
import { fillPageNumbers, referToPages } from './print/page-numbers.ts'
import { preparePage } from './print/prepare-page.ts'
import { readBlocks } from './print/read-blocks.ts'
import { readFacts } from './print/read-facts.ts'
import { showEverything } from './print/show-everything.ts'

declare global {
  var lutrinPrint: PrintScript
}

// This bundle runs in a page that is printed, before the page's own scripts.
showEverything()
globalThis.lutrinPrint = {
  preparePage,
  referToPages,
  listWords,
  breakWords,
  readFacts,
  fillPageNumbers,
  readBlocks,
}
