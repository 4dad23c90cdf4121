// Measures a build: `node bench/build.js [chapters=1000] [--pdf]`, after `npm run compile`.
// The text is made up, 5 KB a chapter, ten slides each and no two the same, in decks of fifty chapters.
// `--no-fit` builds as if there were no browser; what is measured is kept in the user's cache, unless XDG_CACHE_HOME is set.
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../dist/pipeline.js'

const count = Number(process.argv[2] ?? 1000)
const pdf = process.argv.includes('--pdf')
const browser = process.argv.includes('--no-fit') ? 'no-browser' : undefined
const WORDS =
  'image couche conteneur réseau volume journal grappe nœud service secret quorum chef vote bail'.split(' ')

/** Makes some words that are the same in every run. */
function words(seed, length) {
  return Array.from({ length }, (_, n) => WORDS[(seed * 7 + n * 5) % WORDS.length]).join(' ')
}

/** Makes a chapter of ten slides with lists, a table, code, links and notes. */
function chapter(seed) {
  const slides = Array.from({ length: 9 }, (_, n) => {
    const list = [1, 2, 3, 4]
      .map((k) => `- ${words(seed + n + k, 9)} \`docker run\` **${words(k, 2)}**`)
      .join('\n')
    const code = `\`\`\`bash\ndocker run --rm -it alpine:3.22 sh -c "echo $HOME"  # ${words(n, 4)}\n\`\`\``
    const table = `| a | b |\n|---|---|\n${[1, 2].map((k) => `| ${words(k, 2)} | https://example.org/${k} |`).join('\n')}`
    return `## ${seed}.${n} ${words(seed + n, 4)}\n\n${list}\n\n${n % 2 ? code : table}\n\n:::notes\n${words(n, 12)}\n:::\n`
  })
  return `---\ntitle: ${words(seed, 3)}\nweight: ${seed}\n---\n\n# ${words(seed, 3)}\n\n${slides.join('\n')}`
}

const root = await mkdtemp(join(tmpdir(), 'lutrin-bench-'))
try {
  let bytes = 0
  for (let n = 0; n < count; n++) {
    const folder = join(root, 'content', `deck-${Math.floor(n / 50)}`)
    await mkdir(folder, { recursive: true })
    const text = chapter(n)
    bytes += Buffer.byteLength(text)
    await writeFile(join(folder, `${n}.md`), text)
  }
  const start = performance.now()
  const result = await build({
    root,
    out: undefined,
    pdf,
    only: [],
    edition: undefined,
    drafts: false,
    browser,
    date: undefined,
    onProgress: () => {},
    signal: new AbortController().signal,
  })
  const seconds = (performance.now() - start) / 1000
  const files = await readdir(result.out, { recursive: true })
  let written = 0
  for (const file of files) written += (await stat(join(result.out, file))).size
  console.log(
    `${count} chapters, ${(bytes / 1e6).toFixed(1)} MB, ${result.decks.reduce((sum, deck) => sum + deck.slides, 0)} slides: ` +
      `${seconds.toFixed(2)} s, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB, ${(written / 1e6).toFixed(1)} MB written`,
  )
} finally {
  await rm(root, { recursive: true, force: true })
}
