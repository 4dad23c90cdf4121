import { openDetailsInPrint } from './print-details.ts'
import { bindThemeButton } from './theme-button.ts'

bindThemeButton()
openDetailsInPrint()
