import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { built } from '../../built.ts'
import { deckOpener } from '../../open-deck.ts'

const openDeck = deckOpener()

/** Open a chapter's last slide, and return a function that evaluates an expression in it. */
async function openSlide(text: string): Promise<<Value>(expression: string) => Promise<Value>> {
  const page: Page = await openDeck(await built({ 'content/a/01.md': text }))
  return (expression) =>
    page.evaluate(`(() => {
      const slides = [...document.querySelectorAll('.slides section[data-source]')]
      const slide = slides.at(-1)
      Reveal.slide(Reveal.getIndices(slide).h, Reveal.getIndices(slide).v)
      const box = (selector) => slide.querySelector(selector).getBoundingClientRect()
      const all = (selector) => [...slide.querySelectorAll(selector)]
      const text = (selector) => {
        const range = document.createRange()
        range.selectNodeContents(slide.querySelector(selector))
        return range.getBoundingClientRect()
      }
      return ${expression}
    })()`)
}

describe('tasks', () => {
  const TEXT = '## To do\n\n- [ ] one\n  - [ ] below\n    - [x] deeper\n- plain\n  - nested\n'

  test('tasks in tasks are indented', async () => {
    const see = await openSlide(TEXT)
    const [one = 0, below = 0, deeper = 0] = await see<number[]>(
      `all('input').map((input) => input.getBoundingClientRect().left)`,
    )
    expect(below - one).toBeGreaterThan(20)
    expect(deeper - below).toBeGreaterThan(20)
  })

  test('a plain item among tasks has its mark', async () => {
    const see = await openSlide(TEXT)
    expect(await see(`all('li').map((item) => getComputedStyle(item).listStyleType === 'none')`)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('a task below an empty line starts where the others do', async () => {
    const see = await openSlide('## To do\n\n- [ ] one\n\n  more\n\n- [ ] two\n')
    expect(await see(`Math.round(box('input').right)`)).toBeLessThan(await see<number>(`text('p').left + 40`))
    expect(await see(`all('p')[1].getBoundingClientRect().left - box('input').left > 20`)).toBe(true)
  })

  test('numbered tasks keep their numbers', async () => {
    const see = await openSlide('## To do\n\n1. [ ] one\n2. [ ] two\n')
    expect(await see(`getComputedStyle(slide.querySelector('li')).listStyleType`)).toBe('decimal')
  })
})

describe('centered slides', () => {
  test.each([
    ['Quarto', '---\nformat: revealjs\n---\n\n## Layers {.center}\n\n- one\n- two\n'],
    ['reveal.js', '## Layers\n\n<!-- .slide: class="center" -->\n\n- one\n- two\n'],
  ])('of %s have their content in the middle of the height, and lines at the start', async (_, text) => {
    const see = await openSlide(text)
    expect(await see(`box('h2').top`)).toBeGreaterThan(180)
    expect(await see(`text('h2').left`)).toBeLessThan(150)
  })

  test.each([
    [
      'Marp',
      '---\nmarp: true\n---\n\n<!-- _class: lead -->\n\n# Layers\n\n```py\nif x:\n    y()\n```\n\n- one\n- two words\n',
    ],
    ['remark', 'class: center, middle\n\n# Layers\n\n```py\nif x:\n    y()\n```\n\n- one\n- two words\n'],
  ])('of %s keep the indentation of code, and items beside their marks', async (_, text) => {
    const see = await openSlide(text)
    expect(await see(`getComputedStyle(slide.querySelector('pre')).textAlign`)).toBe('start')
    const [one, two] = await see<number[]>(`all('li').map((item) => item.getBoundingClientRect().left)`)
    expect(one).toBe(two)
    const middle = `(box('ul').left + box('ul').right) / 2`
    expect(await see(`Math.abs(${middle} - 640)`)).toBeLessThan(60)
    expect(await see(`getComputedStyle(slide.querySelector('h1')).textAlign`)).toBe('center')
    expect(await see(`box('ul').left`)).toBeGreaterThan(400)
  })
})

describe('wide tables', () => {
  /** Whether each cell shows each of its words on one line. */
  const WHOLE = `all('th, td').map((cell) => {
    const node = cell.firstChild
    return [...node.data.matchAll(/[^ -]+/g)].every((word) => {
      const range = document.createRange()
      range.setStart(node, word.index)
      range.setEnd(node, word.index + word[0].length)
      return range.getClientRects().length === 1
    })
  })`

  test('take the room between columns before a word breaks', async () => {
    const names =
      'Reference Laboratory Accountable Begin Finish Estimate Paid Available State Weight Comments Changed'
    const head = names.split(' ').join(' | ')
    const rule = names.replace(/\w+/g, '---').split(' ').join(' | ')
    const row =
      'LAB-0002-SHORT | Chemistry | Somebody Else | 2025-02-01 | 2025-11-30 | 2 000 | 300 | 1 700 | In review | Low | Nothing to say of the measurements | 2025-06-06'
    const see = await openSlide(`## Wide\n\n| ${head} |\n| ${rule} |\n| ${row} |\n`)
    expect(await see(WHOLE)).not.toContain(false)
    expect(await see(`box('table').right <= slide.getBoundingClientRect().right - 80`)).toBe(true)
  })

  test('break words in their widest columns alone', async () => {
    const long = 'Pneumonoultramicroscopicsilicovolcanoconiosis'
    const see = await openSlide(
      `## Wide\n\n| ${long} | ${long}x | Antidisestablishment | Floccinaucini | Begin |\n|---|---|---|---|---|\n| a | b | c | d | e |\n`,
    )
    expect((await see<boolean[]>(WHOLE)).slice(2, 5)).toEqual([true, true, true])
  })
})
