// Compares builds of one generated course in one run: from nothing, with nothing changed, after one edit, and Marp's of the
// same text. `npm run bench [-- --chapters 1000] [--runs 5] [--fit] [--cases unchanged,edit] [--json FILE]`, after
// `npm run compile`. See bench/README.md for how to read the table.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pathOf, writeCorpus, writeMarpDecks } from './corpus.js'

const { values } = parseArgs({
  options: {
    chapters: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '5' },
    fit: { type: 'boolean', default: false },
    cases: { type: 'string', default: 'marp,nothing,unchanged,edit' },
    cli: { type: 'string', default: 'dist/cli.js' },
    json: { type: 'string' },
  },
})
const count = Number(values.chapters)
const runs = Number(values.runs)
const wanted = values.cases.split(',')
const scratch = mkdtempSync(join(tmpdir(), 'lutrin-bench-'))
const root = join(scratch, 'course')
const cache = join(scratch, 'cache')
const decks = join(scratch, 'decks')
const cli = resolve(values.cli)

/** Find Marp: `MARP` names its command line, else it is looked for among the installed packages. */
function findMarp() {
  const candidates = [process.env.MARP, 'node_modules/.bin/marp'].filter(Boolean)
  return candidates.map((path) => resolve(path)).find(existsSync)
}

/** Return the seconds of processor time of all processes that this one has waited for (Linux only). */
function childSeconds() {
  if (!existsSync('/proc/self/stat')) return Number.NaN
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** Run a program, and return its seconds: on the clock, and of the processors. */
function time(program, args) {
  const [start, before] = [performance.now(), childSeconds()]
  const env = { ...process.env, LUTRIN_CACHE: cache, XDG_CACHE_HOME: cache, SOURCE_DATE_EPOCH: '1700000000' }
  const { status, stderr, error } = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error || status > 1) throw error ?? new Error(stderr)
  return { clock: (performance.now() - start) / 1000, cpu: childSeconds() - before }
}

/** Build the course. */
function lutrin() {
  const browser = values.fit ? [] : ['--browser', 'no-browser']
  return time(process.execPath, [cli, 'build', root, '--no-pdf', '--quiet', ...browser])
}

/** Remove what earlier builds left. */
function clear() {
  for (const folder of [cache, join(root, 'public'), join(scratch, 'marp')])
    rmSync(folder, { recursive: true, force: true })
}

const marp = findMarp()
const edited = join(root, 'content', pathOf(Math.floor(count / 2)))
let edits = 0
/** What is run for each case; `prepare` is not timed. */
const CASES = {
  marp: { run: () => time(marp, ['--no-stdin', '-I', decks, '-o', join(scratch, 'marp')]) },
  nothing: { prepare: clear, run: lutrin },
  unchanged: { run: lutrin },
  edit: {
    prepare: () => {
      edits += 1
      const text = readFileSync(edited, 'utf8').replace(/\n## [^\n]*/, (line) => `${line} ${edits}`)
      writeFileSync(edited, text)
    },
    run: lutrin,
  },
}

/** Return the middle one of some numbers. */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

try {
  const bytes = writeCorpus(root, count, values.fit ? '' : 'overflow: scroll\n')
  writeMarpDecks(decks, count)
  const names = Object.keys(CASES).filter((name) => wanted.includes(name) && (name !== 'marp' || marp))
  const times = new Map(names.map((name) => [name, []]))
  if (!wanted.includes('nothing')) lutrin()
  // The cases take turns, so that other work on the machine slows all alike.
  for (let run = 0; run < runs; run += 1)
    for (const name of names) {
      const { prepare, run: measure } = CASES[name]
      prepare?.()
      times.get(name).push(measure())
    }
  const rows = names.map((name) => ({
    name,
    clock: median(times.get(name).map(({ clock }) => clock)),
    cpu: median(times.get(name).map(({ cpu }) => cpu)),
  }))
  const base = rows.find(({ name }) => name === 'marp') ?? rows[0]
  const ratio = (value, of) => (value < of ? `1/${(of / value).toFixed(1)}` : (value / of).toFixed(2))
  console.log(
    `${count} chapters, ${(bytes / 1e6).toFixed(1)} MB, ${runs} runs, medians, against \`${base.name}\``,
  )
  console.log('\n| case | clock | ratio | processor | ratio |\n|---|---:|---:|---:|---:|')
  for (const { name, clock, cpu } of rows)
    console.log(
      `| ${name} | ${clock.toFixed(2)} s | ${ratio(clock, base.clock)} | ${cpu.toFixed(2)} s | ${ratio(cpu, base.cpu)} |`,
    )
  if (values.json) writeFileSync(values.json, JSON.stringify({ count, runs, rows }))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
