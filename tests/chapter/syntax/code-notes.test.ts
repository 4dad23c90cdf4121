import { expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

const LIST = '\n1. the image\n2. the port\n'

test.each([
  ['comments of Quarto', '```yaml\nimage: nginx # <1>\nports: 80 # <2>\n```\n'],
  ['numbers of AsciiDoc', '```yaml\nimage: nginx <1>\nports: 80 <2>\n```\n'],
  ['comments of HTML', '```html\n<b>image</b> <!-- <1> -->\n<i>port</i> <!--<2>-->\n```\n'],
])('%s become numbers beside their lines', (_, code) => {
  const { handout, messages } = compiled(`## Code\n\n${code}${LIST}`)
  expect(handout.match(/<span class="code-note" data-note="\d"><\/span>/g)).toHaveLength(2)
  expect(seen(handout)).not.toMatch(/<\d>|#|--/)
  expect(messages).toEqual([])
})

test('one line may have two numbers', () => {
  const { handout } = compiled(`\`\`\`sh\nrun nginx # <1> <2>\n\`\`\`\n${LIST}`)
  expect(handout).toMatch(/data-note="1"><\/span><span class="code-note" data-note="2">/)
})

test.each([
  ['no list is below', '```yaml\nimage: nginx # <1>\n```\n\nWords\n'],
  ['the list is shorter', '```yaml\nimage: nginx # <3>\nports: 80 # <1>\n```\n\n1. one\n'],
  ['a bullet list is below', '```yaml\nimage: nginx # <1>\n```\n\n- one\n'],
])('the code stays as it is where %s', (_, text) => {
  expect(seen(compiled(text).handout)).toContain('image: nginx # <')
})
