// Measures a build: `node bench/build.js [chapters=1000] [chapters a deck=50] [--pdf]`, after `npm run compile`.
// The text is generated: 5 KB and ten different slides a chapter.
// `--no-fit` builds without a browser. Otherwise measured slides are cached in the user's cache folder, or in XDG_CACHE_HOME.
// Memory is the peak of this process and its descendants, the browser included, shared pages counted once (Linux only).
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { build } from '../dist/index.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pdf: { type: 'boolean', default: false }, 'no-fit': { type: 'boolean', default: false } },
})
const [count = 1000, perDeck = 50] = positionals.map(Number)
const browser = values['no-fit'] ? 'no-browser' : undefined
const WORDS =
  'image couche conteneur réseau volume journal grappe nœud service secret quorum chef vote bail'.split(' ')

/** Make words that are the same in every run. */
function words(seed, length) {
  return Array.from({ length }, (_, n) => WORDS[(seed * 7 + n * 5) % WORDS.length]).join(' ')
}

/** Make a chapter of ten slides with lists, a table, code, links and notes. */
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

/** List a process and its descendants. */
async function tree(pid) {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const children = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  )
  const descendants = await Promise.all(children.join('').trim().split(/\s+/).filter(Boolean).map(tree))
  return [pid, ...descendants.flat()]
}

/** Sum the memory of a process and its descendants in MiB; pages that several share are counted once (PSS). */
async function memory(pid) {
  const rollups = (await tree(pid)).map((each) =>
    readFile(`/proc/${each}/smaps_rollup`, 'utf8').catch(() => ''),
  )
  const sizes = (await Promise.all(rollups)).map((text) => Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

/** Sample the memory ten times a second until the signal aborts, and return the peak in MiB. */
async function peakMemory(signal) {
  let peak = 0
  while (!signal.aborted) {
    peak = Math.max(peak, await memory(process.pid))
    await setTimeout(100)
  }
  return peak
}

const root = await mkdtemp(join(tmpdir(), 'lutrin-bench-'))
try {
  let bytes = 0
  for (let n = 0; n < count; n++) {
    const folder = join(root, 'content', `deck-${Math.floor(n / perDeck)}`)
    await mkdir(folder, { recursive: true })
    const text = chapter(n)
    bytes += Buffer.byteLength(text)
    await writeFile(join(folder, `${n}.md`), text)
  }
  const done = new AbortController()
  const peak = peakMemory(done.signal)
  const start = performance.now()
  const result = await build({
    root,
    out: undefined,
    pdf: values.pdf,
    only: [],
    edition: undefined,
    drafts: false,
    browser,
    date: undefined,
    onProgress: () => {},
    signal: new AbortController().signal,
  })
  const seconds = (performance.now() - start) / 1000
  done.abort()
  const files = await readdir(result.out, { recursive: true })
  const total = (value) => result.decks.reduce((sum, deck) => sum + value(deck), 0)
  const pages = ({ pdfs }) => pdfs.reduce((sum, pdf) => sum + pdf.pages, 0)
  let written = 0
  for (const file of files) written += (await stat(join(result.out, file))).size
  console.log(
    `${count} chapters, ${(bytes / 1e6).toFixed(1)} MB, ${total(({ slides }) => slides)} slides, ${total(pages)} pages: ` +
      `${seconds.toFixed(2)} s, ${(await peak).toFixed(0)} MiB, ${(written / 1e6).toFixed(1)} MB written`,
  )
} finally {
  await rm(root, { recursive: true, force: true })
}
