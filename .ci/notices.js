import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/
const RULE = `\n\n${'-'.repeat(80)}\n\n`

/** Collect the licenses of the packages that esbuild bundled, from its metafiles. */
export function collectNotices(metafiles) {
  const inputs = metafiles
    .flatMap((metafile) => Object.values(metafile.outputs))
    .flatMap(({ inputs }) => Object.keys(inputs))
  const folders = inputs.flatMap((path) => FOLDER.exec(path) ?? [])
  return `${[...new Set(folders)].sort().map(noticeOf).join(RULE)}\n`
}

/** Return the name, version and license texts of the package in a folder. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
  const text = texts.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...text].join('\n\n')
}
