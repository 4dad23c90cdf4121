import { describe, expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

/** Return all that a chapter of a stranger becomes: slides, their attributes, handout. */
function output(text: string, safe = true): string {
  const { slides, handout } = compiled(text, { safe })
  return [...slides.map(({ html, attributes }) => `${JSON.stringify(attributes)} ${html}`), handout].join(
    '\n',
  )
}

describe('safe: true removes what runs, loads or covers the page', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event attribute', '<img src="a.png" onerror="alert(1)">'],
    ['an event attribute in braces', '![a](a.png){onclick="alert(1)"}'],
    ['an event attribute of a container', '::: {.x onclick="alert(1)"}\ntexte\n:::'],
    ['an event attribute of an element, in a comment', 'texte\n\n<!-- .element: onclick="alert(1)" -->'],
    ['an event attribute of a slide', '# Un\n\n<!-- .slide: onclick="alert(1)" -->\n\ntexte'],
    ['a frame behind a slide', '# Un {data-background-iframe="https://alert.example"}\n\ntexte'],
    ['a script as an address', '[texte](javascript:alert(1))'],
    ['a script as an address in HTML', '<a href="  java&#x73;cript:alert(1)">texte</a>'],
    ['HTML as an address', '[texte](data:text/html,alert(1))'],
    ['an embedded page', '<iframe src="https://alert.example"></iframe>'],
    ['an object', '<object data="alert.swf"><embed src="alert.swf"></object>'],
    ['a style sheet', '<style>.alert { position: fixed }</style>'],
    [
      'a style that covers the page',
      '<p style="position: fixed; inset: 0">alert</p>'.replace('alert', 'mot'),
    ],
    ['a style that loads', '[mot]{style="background: url(https://alert.example)"}'],
    ['an event attribute of a drawing', '<svg onload="alert(1)"><text>mot</text></svg>'],
    ['a form', '<form action="https://alert.example"><button>mot</button></form>'],
  ])('%s', (_, text) => {
    expect(output(text)).not.toMatch(/alert|position|fixed|<script|<style|<iframe|<form|<svg|onclick/)
  })

  test('ids that the page uses are removed', () => {
    expect(output('<div id="lutrin-deck">{}</div>')).not.toContain('lutrin-deck')
  })
})

test('safe: true keeps common HTML', () => {
  const text = [
    '# Un {background-color="#123456"}',
    'Du **gras**, du `code`[^1], une [étendue]{.rouge} et <kbd>Ctrl</kbd>.',
    '![a](a.png){height=100px}',
    '::: columns\n::: {.column width="40%"}\ngauche\n:::\n::: column\ndroite\n:::\n:::',
    ':::tip[Titre]\nastuce\n:::',
    '<details><summary>Plus</summary>\n\n- [x] fait\n\n</details>',
    '```bash {1} title="a.sh"\necho fini\n```',
    '| a | b |\n|--:|---|\n| c | d |',
    '[^1]: La note.',
  ].join('\n\n')
  const free = compiled(text)
  const safe = compiled(text, { safe: true })
  expect(safe.handout).toBe(free.handout)
  expect(safe.slides).toEqual(free.slides)
})

test('the words of removed elements stay', () => {
  const { handout } = compiled(
    '<font color="red">un</font> <marquee>deux</marquee>\n\n<svg><text>trois</text></svg>',
    { safe: true },
  )
  expect(seen(handout)).toMatch(/un deux trois/)
})

test('without `safe`, scripts and event attributes stay', () => {
  expect(output('<button onclick="alert(1)">x</button>\n\n<script>alert(2)</script>', false)).toMatch(
    /onclick="alert\(1\)"[\s\S]*<script>alert\(2\)<\/script>/,
  )
})

test('with `safe: true` no link leads to a file that runs, and no frame loads a page', () => {
  const references = {
    image: () => ({ kind: 'missing', nearest: [] }) as const,
    link: (ref: string) => ({
      kind: 'asset' as const,
      asset: { path: ref, sitePath: `assets/${ref}`, width: undefined, height: undefined },
      fragment: undefined,
    }),
  }
  const text =
    '[a](mal.html) [b](mal.svg) [c](texte.txt){data-preview-link="1"} [d]{.fragment data-fragment-index=2}'
  const { handout, assets, slides } = compiled(text, { safe: true, references })
  expect(assets.map(({ path }) => path)).toEqual(['texte.txt'])
  expect(handout).not.toMatch(/mal\.|preview/)
  expect(slides.map(({ html }) => html).join('')).toContain('data-fragment-index="2"')
  expect(compiled(text, { references }).assets).toHaveLength(3)
})
