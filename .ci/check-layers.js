// Checks imports against the table in layers.js, and the sizes of folders and files: `node .ci/check-layers.js`.
// Biome checks cycles (`noImportCycles` in .biome.json).
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { FLOORS, MOST, ONLY, PACKAGES } from './layers.js'

const COMMENT_LINE = /^\s*(?:\*|\/\/|\/\*).*$/gm
/** Import and export declarations (formatted by Biome), `import()` in expressions and types, and calls of `createRequire`. */
const IMPORTS = [
  /^(?:import|export) (?<type>type )?(?:(?:[\w$]+(?:, )?)?(?:\{[^}]*\}|\*(?: as [\w$]+)?)? from )?'(?<to>[^']+)'/gm,
  /(?<type>: |typeof )?\bimport\(\s*['"`](?<to>[^'"`]+)['"`]/g,
  /\bcreateRequire\([^)]*\)(?:\.resolve)?\('(?<to>[^']+)'\)/g,
]

const root = process.argv[2] ?? '.'
const files = readSources()
const paths = [...files.keys()]
const problems = [...paths.flatMap(checkImports), ...checkRooms(), ...checkSizes(), ...checkNames()]
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

/** Read the TypeScript files below `src`, by path relative to the root. */
function readSources() {
  const names = readdirSync(join(root, 'src'), { recursive: true }).filter((name) => name.endsWith('.ts'))
  const sources = names.map((name) => `src/${name.replaceAll('\\', '/')}`).sort()
  return new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** Whether a path is a place, or a file or folder in it. */
function within(path, place) {
  return path === place || path.startsWith(`${place}/`)
}

/** Return the room of a folder that a path is in, and its floor: 0 is the top, -1 means that the table lacks the room. */
function roomOf(folder, path) {
  const [name] = path.slice(folder.length + 1).split('/', 1)
  const floorOf = (room) => FLOORS[folder].findIndex((rooms) => rooms.includes(room))
  const room = floorOf(name) === -1 && name.endsWith('.ts') && floorOf('*.ts') !== -1 ? '*.ts' : name
  return { room, floor: floorOf(room) }
}

/** Check the imports of a file. */
function checkImports(path) {
  const code = files.get(path).replace(COMMENT_LINE, '')
  const imports = IMPORTS.flatMap((pattern) => Array.from(code.matchAll(pattern), ({ groups }) => groups))
  return imports.flatMap(({ to, type }) => {
    const target = to.startsWith('.') ? posix.join(posix.dirname(path), to) : to
    const why = to.startsWith('.') ? refuseFile(path, target, type) : refusePackage(path, to)
    return why === undefined ? [] : [`${path}: Unexpected import of \`${target}\`: ${why}`]
  })
}

/** Return why a file may not import another one, or undefined if it may. */
function refuseFile(path, target, type) {
  if (target === 'package.json') return undefined
  const only = Object.entries(ONLY).find(([place]) => within(path, place) && !within(target, place))?.[1]
  if (only && !only.rooms.some((room) => within(target, `src/${room}`))) return only.why
  if (only?.typesOnly && !type) return `${only.why}, expected \`import type\``
  const shared = Object.keys(FLOORS).filter((folder) => within(path, folder) && within(target, folder))
  const folder = shared.reduce((deepest, each) => (each.length > deepest.length ? each : deepest), 'src')
  const [from, to] = [roomOf(folder, path), roomOf(folder, target)]
  if (from.floor < to.floor || from.room === to.room) return undefined
  return from.floor === to.floor ? `rooms on one floor of ${folder} are apart` : `it is above, in ${folder}`
}

/** Return why a file may not import a package, or undefined if it may. */
function refusePackage(path, name) {
  const isIn = (places) => places?.some((place) => within(path, `src/${place}`))
  return PACKAGES.find((rule) => rule.name.test(name) && (isIn(rule.notIn) || isIn(rule.in) === false))?.why
}

/** Check that each room is in the table. */
function checkRooms() {
  const unknown = Object.keys(FLOORS).flatMap((folder) => {
    const rooms = paths.filter((path) => within(path, folder)).map((path) => roomOf(folder, path))
    return rooms.filter(({ floor }) => floor === -1).map(({ room }) => `${folder}/${room}`)
  })
  return [...new Set(unknown)].map((room) => `${room}: Unexpected room, expected it in .ci/layers.js`)
}

/** Check the number of files in each folder and of lines in each file. */
function checkSizes() {
  const { filesInFolder, linesInFile } = MOST
  const lines = Array.from(files, ([path, text]) => ({
    path,
    count: text.split('\n').length - 1,
    most: linesInFile,
    unit: 'lines',
  }))
  const folders = [...new Set(paths.map(posix.dirname))].map((folder) => {
    const count = paths.filter((path) => posix.dirname(path) === folder).length
    return { path: folder, count, most: filesInFolder, unit: 'files' }
  })
  return [...lines, ...folders]
    .filter(({ count, most }) => count > most)
    .map(({ path, count, most, unit }) => `${path}: Unexpected ${count} ${unit}, expected ${most} at most`)
}

/** Check that no two files of a layer have the same name. */
function checkNames() {
  const keyOf = (path) => `${path.split('/')[1]} ${posix.basename(path)}`
  const firsts = new Map(paths.toReversed().map((path) => [keyOf(path), path]))
  return paths
    .filter((path) => firsts.get(keyOf(path)) !== path)
    .map((path) => `${path}: Unexpected name, expected another one than that of ${firsts.get(keyOf(path))}`)
}
