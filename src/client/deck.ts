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

/** Milliseconds after which the deck starts without fonts that have not arrived. */
const FONT_TIMEOUT = 1500

/** Windows in which slides are stacked and scrolled instead of scaled down. */
const PHONE = '(max-width: 600px)'

/**
 * How slides are shown: each as a page of a PDF, stacked on a phone, or in a frame that is scaled to the
 * window.
 */
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
  requestFonts(deck)
  // Print waits for all fonts, since a PDF cannot change later; a reader on a slow network does not wait
  // long.
  await (view === 'print' ? document.fonts.ready : Promise.race([document.fonts.ready, wait(FONT_TIMEOUT)]))
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
    // An opened `<details>` makes its slide longer; `toggle` does not bubble.
    deck.addEventListener('toggle', refit, true)
    bindLatePictures(deck, refit)
  }
  deck.addEventListener('click', rememberOrigin, true)
  matchMedia(PHONE).addEventListener('change', reloadInOtherView)
}

/** Lay out all slides, so that the browser loads the fonts that they need. */
function requestFonts(deck: HTMLElement): void {
  deck.classList.add('measuring')
  deck.getBoundingClientRect()
  deck.classList.remove('measuring')
}

/** Wait for a number of milliseconds. */
function wait(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}

/** Bind keys and buttons to the commands of the deck. */
function bindCommands(deck: HTMLElement, options: Options, isPhone: boolean): void {
  const commands = createCommands(deck, Reveal, readWords())
  bindButtons(commands)
  if (options['keyboard'] !== false) bindDeckKeys(Reveal, commands, { scrolls: isPhone })
  // Where slides are numbered by chapter (`c`, `c/t`), reveal.js would read typed numbers differently.
  if (/^c/.test(String(options['slideNumber']))) bindJumpToSlide(deck, Reveal)
  // Show our help wherever reveal.js would show its own in English.
  Reveal.on('showhelp', () => {
    Reveal.hidePreview()
    commands.help()
  })
}

/**
 * Update the links to the handout and the URL, and add copy buttons; the frames of the speaker view need none
 * of these.
 */
function bindReader(deck: HTMLElement): void {
  bindHandoutLink(Reveal)
  keepPosition(Reveal)
  addCopyButtons(deck, readWords())
}

/**
 * Let the browser's Back button return to the slide of a clicked link: reveal.js only replaces the history
 * entry.
 */
function rememberOrigin(event: Event): void {
  const link = event.target instanceof Element && event.target.closest('.slides a[href^="#"]')
  if (link) history.pushState(null, '', location.href)
}

/** Choose the view; the small frames of the speaker view are not phones. */
function chooseView(isReceiver: boolean): View {
  document.documentElement.classList.toggle('receiver', isReceiver)
  if (/print-pdf|view=print/i.test(location.search)) return 'print'
  return !isReceiver && matchMedia(PHONE).matches ? 'phone' : 'frame'
}

/** Set the size of slides on the page. */
function setFrame(view: View, { width, height }: Options): void {
  const { classList, style } = document.documentElement
  classList.toggle('phone', view === 'phone')
  style.setProperty('--frame-width', `${width}px`)
  style.setProperty('--frame-height', `${height}px`)
}

/** Return the options that a view needs, whatever the deck sets; respect `prefers-reduced-motion`. */
function viewOptions(view: View): Options {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    scrollActivationWidth: null,
    ...(view === 'phone' ? PHONE_OPTIONS : {}),
    ...(still ? { transition: 'none', backgroundTransition: 'none', autoAnimate: false } : {}),
  }
}

/** Reload the deck in the other view, on the same slide. */
function reloadInOtherView(): void {
  // reveal.js writes the URL up to a second late.
  history.replaceState(null, '', `#${Reveal.getSlidePath()}`)
  location.reload()
}

const deck = document.querySelector<HTMLElement>('.reveal')
if (deck) void start(deck)
