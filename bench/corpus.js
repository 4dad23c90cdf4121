// Writes a generated course: the same text in every run, some 5 KB a chapter, 40 chapters a deck.
// Chapters have headings, lists, code, tables, pictures, callouts, notes, links to other chapters, and some formulas.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Chapters of one deck. */
const IN_DECK = 40

const WORDS =
  'image couche conteneur réseau volume journal grappe nœud service secret quorum chef vote bail registre sonde étiquette point montage tampon cache clé verrou tâche ligne fichier dossier droit groupe compte'.split(
    ' ',
  )

const CODE = {
  bash: [
    'docker run --rm -it alpine:3.22 sh',
    'for n in 1 2 3; do echo "$n"; done',
    'kubectl get pods -o wide | grep -v Running',
  ],
  yaml: [
    'services:\n  web:\n    image: nginx:1.29\n    ports: ["80:80"]',
    'volumes:\n  data: {}\nnetworks:\n  inner: { internal: true }',
  ],
  python: [
    'def total(rows):\n    """Add up."""\n    return sum(row["n"] for row in rows)',
    'with open("journal.txt") as file:\n    print(file.read())',
  ],
  json: ['{"name": "web", "replicas": 3, "labels": {"tier": "front"}}'],
}

/** Create a source of numbers that are the same in every run. */
function createRandom(seed) {
  let state = seed * 2654435761
  return (below) => {
    state = (state * 1664525 + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Return the path of a chapter below the content folder. */
export function pathOf(n) {
  return `deck-${Math.floor(n / IN_DECK)}/chapter-${n % IN_DECK}.md`
}

/** Make the text of a chapter. */
export function chapterText(n, count) {
  const random = createRandom(n + 1)
  const words = (length) => Array.from({ length }, () => WORDS[random(WORDS.length)]).join(' ')
  const sentence = (length) => `${words(length).replace(/^./, (first) => first.toUpperCase())}.`
  const list = () =>
    Array.from({ length: 3 + random(3) }, (_, k) => `- ${words(6)} \`${WORDS[k]}\` **${words(2)}**`).join(
      '\n',
    )
  const blocks = [
    () => `${sentence(14)} ${sentence(10)}\n\n${list()}`,
    () => {
      const [lang, pieces] = Object.entries(CODE)[random(4)]
      return `${sentence(8)}\n\n\`\`\`${lang}\n${pieces[random(pieces.length)]}\n\`\`\``
    },
    () =>
      `| ${words(1)} | ${words(1)} | n |\n|---|---|---:|\n${[1, 2, 3].map((k) => `| ${words(2)} | \`${words(1)}\` | ${k} |`).join('\n')}`,
    () => `![${words(3)}](picture-${random(5)}.svg)\n\n${sentence(9)}`,
    () =>
      `${sentence(8)} [${words(2)}](../${pathOf(random(count))}) ${sentence(6)} <https://example.org/${random(90)}>`,
    () => `> [!NOTE]\n> ${sentence(12)}\n\n1. ${words(5)}\n2. ${words(5)}\n3. ${words(4)}`,
  ]
  const slides = Array.from({ length: 10 }, (_, k) => {
    const notes = k % 3 === 0 ? `\n\n:::notes\n${sentence(12)}\n:::` : ''
    return `## ${n}.${k} ${words(3)}\n\n${blocks[(n + k) % blocks.length]()}\n\n${list()}${notes}`
  })
  const math = n % 20 === 7
  if (math)
    slides.push(
      `## ${n}.10 ${words(2)}\n\n$$\n\\sum_{k=1}^{${n}} k^2 = \\frac{n(n+1)}{2}\n$$\n\n${sentence(8)} $a^2 + b^2$.`,
    )
  const front = `title: ${words(3)}\nweight: ${n % IN_DECK}${math ? '\nmath: true' : ''}`
  return `---\n${front}\n---\n\n# ${words(3)}\n\n${sentence(16)}\n\n${slides.join('\n\n')}\n`
}

/** Write a course into a folder, and return its length in bytes. */
export function writeCorpus(root, count, settings = '') {
  let bytes = 0
  for (let n = 0; n < count; n += 1) {
    const path = join(root, 'content', pathOf(n))
    if (n % IN_DECK === 0) {
      mkdirSync(join(path, '..'), { recursive: true })
      for (let k = 0; k < 5; k += 1)
        writeFileSync(
          join(path, '..', `picture-${k}.svg`),
          `<svg xmlns="http://www.w3.org/2000/svg" width="${300 + n}" height="${200 + k}"><circle cx="90" cy="90" r="${20 + k}"/></svg>`,
        )
    }
    const text = chapterText(n, count)
    bytes += Buffer.byteLength(text)
    writeFileSync(path, text)
  }
  writeFileSync(join(root, 'lutrin.yaml'), `title: Banc\nlang: fr\n${settings}`)
  return bytes
}

/** Write the same text as decks of Marp, which are one file each: its theme is made once a file, not once a chapter. */
export function writeMarpDecks(folder, count) {
  mkdirSync(folder, { recursive: true })
  for (let start = 0; start < count; start += IN_DECK) {
    const chapters = Array.from({ length: Math.min(IN_DECK, count - start) }, (_, k) =>
      chapterText(start + k, count)
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replaceAll('\n## ', '\n---\n\n## '),
    )
    const text = chapters.join('\n\n---\n\n')
    writeFileSync(join(folder, `deck-${start / IN_DECK}.md`), `---\nmarp: true\nmath: katex\n---\n\n${text}`)
  }
}
