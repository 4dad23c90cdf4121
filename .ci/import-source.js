import { join } from 'node:path'
import { build } from 'esbuild'

/** Import a TypeScript module of `src` with all that it imports, for scripts that make documentation from the code. */
export async function importSource(path) {
  const options = { bundle: true, format: 'esm', platform: 'node', write: false, logLevel: 'warning' }
  const { outputFiles } = await build({ ...options, entryPoints: [join(import.meta.dirname, '..', path)] })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
