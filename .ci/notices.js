// Writes the licenses of what esbuild bundled into dist/client/mermaid.js beside it: `node .ci/notices.js META`,
// where META is esbuild's metafile, which is then removed.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [meta = ''] = process.argv.slice(2)
const { inputs } = JSON.parse(readFileSync(meta, 'utf8'))
const folders = Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])

const notices = [...new Set(folders)].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort()
  const text = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
  return `${name} ${version} (${license})\n\n${text}`
})
writeFileSync('dist/client/mermaid.js.LEGAL.txt', `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
rmSync(meta)
