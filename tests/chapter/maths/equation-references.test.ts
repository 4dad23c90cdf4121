import { describe, expect, test } from 'vitest'
import { compiled, problems, seen } from '../compiled.ts'

/** Compile a text with formulas. */
function read(text: string) {
  return compiled(`# Un\n\n${text}`, { settings: { math: true }, introduction: true })
}

/** Return the text of the links in some HTML. */
function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/<a href="[^"]*">([^<]*)<\/a>/g)].map(([, text = '']) => text)
}

describe('a reference to a formula', () => {
  test.each([
    ['\\begin{equation}\na = b \\label{eq:a}\n\\end{equation}', '(1)'],
    ['$$ a = b \\label{eq:a} $$', '(1)'],
    ['$$\na = b \\tag{A.1} \\label{eq:a}\n$$', '(A.1)'],
    ['\\begin{equation}\nx\n\\end{equation}\n\n\\begin{equation}\na \\label{eq:a}\n\\end{equation}', '(2)'],
    ['\\begin{align}\nx &= 1 \\\\\ny &= 2 \\nonumber \\\\\na &= 3 \\label{eq:a}\n\\end{align}', '(2)'],
    [
      '\\begin{align}\nx &= \\begin{cases} 1 \\\\ 2 \\end{cases} \\\\\na &= {3 \\\\} \\label{eq:a} \\\\\n\\end{align}',
      '(2)',
    ],
    ['\\begin{equation*}\nx\n\\end{equation*}\n\n$$ a \\label{eq:a} $$', '(1)'],
    ['```math\na \\label{eq:a}\n```', '(1)'],
  ])('%j has its number, on slides and in the handout', (formula, number) => {
    for (const before of ['', 'Voir $\\eqref{eq:a}$, \\eqref{eq:a}.\n\n']) {
      const chapter = read(`${before}${formula}\n\nVoir \\eqref{eq:a}, \\ref{eq:a}.`)
      const html = chapter.slides.map((slide) => slide.html).join('')
      const all = [...(before === '' ? [] : [number, number]), number, number.slice(1, -1)]
      expect(linksOf(html)).toEqual(all)
      expect(linksOf(chapter.handout)).toEqual(all)
      for (const page of [html, chapter.handout]) {
        expect(page).toContain('id="eq:a"')
        expect(seen(page)).toContain(number)
        expect(page).not.toContain('label')
      }
      expect(problems(chapter)).toEqual([])
      expect(chapter.links.every(({ fragment }) => fragment === 'eq:a')).toBe(true)
    }
  })

  test('shows the number that KaTeX shows', () => {
    const { handout } = read(
      '\\begin{gather}\na \\\\\nb \\label{b} \\\\\nc\n\\end{gather}\n\n$$ d \\label{d} $$\n\n\\eqref{b}, \\eqref{d}',
    )
    const numbers = [...handout.matchAll(/<mtext>\((\d)\)<\/mtext>/g)].map(([, number]) => number)
    expect(numbers).toEqual(['1', '2', '3', '4'])
    expect(linksOf(handout)).toEqual(['(2)', '(4)'])
  })

  test('inside a formula is its number', () => {
    expect(read('$$ a \\label{a} $$\n\n$b = \\eqref{a}$').handout).toContain('<mtext>(1)</mtext></mrow>')
  })

  test('to an unknown label is shown as written, and reported at its line, once', () => {
    const chapter = read('Voir \\eqref{non} et `\\eqref{code}`.')
    expect(seen(chapter.handout)).toContain('\\eqref{non}')
    expect(chapter.messages.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(['3 math-label'])
  })
})
