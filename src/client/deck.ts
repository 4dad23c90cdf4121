import { chooseInk } from './deck/choose-ink.ts'
import { bindCodeSteps } from './deck/code-steps.ts'
import { bindButtons, createCommands } from './deck/deck-commands.ts'
import { bindDeckKeys } from './deck/deck-keys.ts'
import { bindHandoutLink } from './deck/handout-link.ts'
import { bindJumpToSlide } from './deck/jump-to-slide.ts'
import { keepPosition } from './deck/keep-position.ts'
import { bindLatePictures } from './deck/late-pictures.ts'
import { PHONE_OPTIONS, startPhoneView } from './deck/phone-view.ts'
import { preparePrintView } from './deck/print-view.ts'
import type { Options, RevealApi } from './deck/reveal-api.ts'
import { createSpeakerView } from './deck/speaker-view.ts'
import { translateReveal } from './deck/translate-reveal.ts'
import { containBoxes } from './fit/contain-boxes.ts'
import { fitSlides } from './fit/fit-slides.ts'
import { addCopyButtons } from './page/copy-code.ts'
import { readWords } from './page/page-words.ts'
import { showAllInPrint } from './page/show-all-in-print.ts'
import { bindThemeButton } from './page/theme-button.ts'

declare global {
  var Reveal: RevealApi
}

/** Milliseconds that fonts have to arrive before the deck starts without them. */
const FONT_TIME = 1500

/** Windows in which slides are read one below the other instead of scaled down. */
const PHONE = '(max-width: 600px)'

/** How slides are shown: each a page of a PDF, one below the other, or in a frame that is scaled to the window. */
type View = 'print' | 'phone' | 'frame'

/** Start the presentation, in the view that the window and the URL ask for. */
async function start(deck: HTMLElement): Promise<void> {
  const options = JSON.parse(document.getElementById('lutrin-deck')?.textContent ?? '{}') as Options
  const words = readWords()
  const isReceiver = /[?&]receiver\b/.test(location.search)
  const view = chooseView(isReceiver)
  const refit = (): void => {
    if (view === 'phone') containBoxes([...deck.querySelectorAll<HTMLElement>('section[data-source]')])
    else fitSlides(deck, { print: view === 'print' })
  }

  bindThemeButton()
  showAllInPrint()
  setFrame(view, options)
  if (view === 'print') await preparePrintView(deck, Reveal)
  askForFonts(deck)
  // Who is told that the deck is ready sees it as it stays; a slow network does not keep anybody waiting.
  await (view === 'print' ? document.fonts.ready : Promise.race([document.fonts.ready, wait(FONT_TIME)]))
  const early = document.fonts.status === 'loading'
  refit()
  if (view === 'frame') bindCodeSteps(deck, Reveal)
  await Reveal.initialize({ ...options, ...viewOptions(view), plugins: createSpeakerView(words) })
  chooseInk(deck)
  if (view === 'print') return

  translateReveal(deck, Reveal, words)
  bindCommands(deck, options, view === 'phone')
  if (!isReceiver) bindReader(deck)
  await document.fonts.ready
  if (view === 'phone') startPhoneView(deck, Reveal)
  else {
    if (early) refit()
    Reveal.layout()
    // What is unfolded makes its slide longer; `toggle` does not bubble.
    deck.addEventListener('toggle', refit, true)
    bindLatePictures(deck, refit)
  }
  deck.addEventListener('click', rememberOrigin, true)
  matchMedia(PHONE).addEventListener('change', startAnew)
}

/** Lay all slides out, so that the browser loads the fonts that they need. */
function askForFonts(deck: HTMLElement): void {
  deck.classList.add('measuring')
  deck.getBoundingClientRect()
  deck.classList.remove('measuring')
}

/** Wait for some milliseconds. */
function wait(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}

/** Give keys and buttons their commands. */
function bindCommands(deck: HTMLElement, options: Options, isPhone: boolean): void {
  const commands = createCommands(deck, Reveal, readWords())
  bindButtons(commands)
  if (options['keyboard'] !== false) bindDeckKeys(Reveal, commands, { scrolls: isPhone })
  // Where slides are numbered by chapter, what is typed are such numbers.
  if (/^c/.test(String(options['slideNumber']))) bindJumpToSlide(deck, Reveal)
  // Whatever opens reveal.js's English help gets ours.
  Reveal.on('showhelp', () => {
    Reveal.hidePreview()
    commands.help()
  })
}

/** Keep the links to the handout and the URL up to date, and let code be copied; the speaker view's frames need neither. */
function bindReader(deck: HTMLElement): void {
  bindHandoutLink(Reveal)
  keepPosition(Reveal)
  addCopyButtons(deck, readWords())
}

/** Let the browser's Back lead to the slide with the link: reveal.js only replaces the entry of the history. */
function rememberOrigin(event: Event): void {
  const link = event.target instanceof Element && event.target.closest('.slides a[href^="#"]')
  if (link) history.pushState(null, '', location.href)
}

/** Choose the view; the speaker view's small frames are no phones. */
function chooseView(isReceiver: boolean): View {
  document.documentElement.classList.toggle('receiver', isReceiver)
  if (/print-pdf|view=print/i.test(location.search)) return 'print'
  return !isReceiver && matchMedia(PHONE).matches ? 'phone' : 'frame'
}

/** Give slides their size on the page. */
function setFrame(view: View, { width, height }: Options): void {
  const { classList, style } = document.documentElement
  classList.toggle('phone', view === 'phone')
  style.setProperty('--frame-width', `${width}px`)
  style.setProperty('--frame-height', `${height}px`)
}

/** Choose the options that a view needs, whatever the deck says; who asked for less motion gets none. */
function viewOptions(view: View): Options {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    scrollActivationWidth: null,
    ...(view === 'phone' ? PHONE_OPTIONS : {}),
    ...(still ? { transition: 'none', backgroundTransition: 'none', autoAnimate: false } : {}),
  }
}

/** Show the deck in the other view, on the same slide. */
function startAnew(): void {
  // reveal.js writes the URL up to a second late.
  history.replaceState(null, '', `#${Reveal.getSlidePath()}`)
  location.reload()
}

const deck = document.querySelector<HTMLElement>('.reveal')
if (deck) void start(deck)
