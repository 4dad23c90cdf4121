import { bindCodeSteps } from './code-steps.ts'
import { fitSlides } from './fit-slides.ts'
import { openDetailsInPrint } from './print-details.ts'
import { scrollToNamedSlide } from './scroll-to-slide.ts'
import { bindThemeButton } from './theme-button.ts'

type Options = Readonly<Record<string, unknown>>

/** What this script uses of reveal.js, which an earlier script of the page loads. */
interface RevealApi {
  readonly initialize: (options: Options) => Promise<unknown>
  readonly configure: (options: Options) => void
  readonly on: (type: string, listener: () => void) => void
  readonly layout: () => void
}

declare global {
  var Reveal: RevealApi
  var RevealNotes: unknown
}

/** Windows in which slides are laid out anew instead of scaled down. */
const PHONE = '(max-width: 600px)'

/** How slides are shown: each a page of a PDF, each as large as a phone, or in a frame that is scaled to the window. */
type View = 'print' | 'phone' | 'frame'

/** Start the presentation, in the view that the window and the URL ask for. */
async function start(reveal: HTMLElement): Promise<void> {
  const options = JSON.parse(document.getElementById('lutrin-deck')?.textContent ?? '{}') as Options
  const { hash } = location
  const view = chooseView()
  const refit = (): void =>
    fitSlides(reveal, { print: view === 'print', narrow: view === 'phone' ? '.table' : 'pre, .table' })

  bindThemeButton()
  openDetailsInPrint()
  const frame = setFrame(view, options)
  if (view === 'print') await prepareForPrint(reveal)
  refit()
  if (view === 'print') {
    await document.fonts.ready
    refit()
  }
  if (view !== 'print') bindCodeSteps(reveal, Reveal)
  await Reveal.initialize({ ...options, ...frame, ...viewOptions(view), plugins: plugins() })
  if (view === 'print') return

  await document.fonts.ready
  refit()
  Reveal.layout()
  // What is unfolded makes its slide longer; `toggle` does not bubble.
  reveal.addEventListener('toggle', refit, true)
  reveal.addEventListener('click', rememberOrigin, true)
  matchMedia(PHONE).addEventListener('change', () => location.reload())
  if (view !== 'phone') return
  scrollToNamedSlide(hash)
  addEventListener('resize', () => {
    Reveal.configure(setFrame(view, options))
    refit()
  })
}

/** Let the browser's Back lead to the slide with the link: reveal.js only replaces the entry of the history. */
function rememberOrigin(event: Event): void {
  const link = event.target instanceof Element && event.target.closest('.slides a[href^="#"]')
  if (link) history.pushState(null, '', location.href)
}

/** Choose the view; the speaker view's small frames (`?receiver`) are no phones. */
function chooseView(): View {
  const { search } = location
  const receiver = /[?&]receiver\b/.test(search)
  document.documentElement.classList.toggle('receiver', receiver)
  if (/print-pdf|view=print/i.test(search)) return 'print'
  return !receiver && matchMedia(PHONE).matches ? 'phone' : 'frame'
}

/** Give slides their size, on the page and for reveal.js. */
function setFrame(view: View, options: Options): Options {
  const phone = view === 'phone'
  const width = phone ? innerWidth : Number(options['width'])
  const height = phone ? innerHeight : Number(options['height'])
  const { classList, style } = document.documentElement
  classList.toggle('phone', phone)
  style.setProperty('--frame-width', `${width}px`)
  style.setProperty('--frame-height', `${height}px`)
  return { width, height }
}

/** Choose the options that a view needs, whatever the deck says; who asked for less motion gets none. */
function viewOptions(view: View): Options {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    scrollActivationWidth: null,
    ...(view === 'phone' ? { view: 'scroll' } : {}),
    ...(still ? { transition: 'none', backgroundTransition: 'none' } : {}),
  }
}

/** List the plugins that the page has loaded. */
function plugins(): readonly unknown[] {
  return globalThis.RevealNotes ? [globalThis.RevealNotes] : []
}

/** Load every picture and open what is folded, since paper shows all at once; the footer goes on every page. */
async function prepareForPrint(reveal: HTMLElement): Promise<void> {
  document.documentElement.classList.add('reveal-print')
  Reveal.on('pdf-ready', () => addFooters(reveal))
  for (const details of reveal.querySelectorAll('details')) details.open = true
  const pictures = [...reveal.querySelectorAll('img')]
  for (const picture of pictures) picture.loading = 'eager'
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
}

/** Repeat the logo and the footer on every page that was made of a slide. */
function addFooters(reveal: HTMLElement): void {
  const bar = reveal.querySelector('.deck-bar:has(.deck-footer)')
  if (!bar) return
  for (const page of reveal.querySelectorAll('.pdf-page')) page.append(bar.cloneNode(true))
}

const reveal = document.querySelector<HTMLElement>('.reveal')
if (reveal) void start(reveal)
