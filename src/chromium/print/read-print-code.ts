import { digest } from '../../cache/digest.ts'

/** The code that prints, as it was compiled. */
export interface PrintCode {
  /** Script that lays pages out for paper: the bundle of `client/print.ts`. */
  readonly script: string
  /** Digest of all code that prints, libraries included; other code may print other PDFs. */
  readonly digest: string
}

/** The part of `dist/client/print-code.json` that is needed here; `.ci/digest-print-code.js` writes it. */
interface CompiledCode {
  readonly digest: string
  readonly packages: readonly string[]
}

/**
 * Read the code that prints.
 *
 * @param read Reads a file of an installed package, or one of Lutrin's compiled code (`lutrin:`).
 */
export async function readPrintCode(
  read: (specifier: string) => Promise<{ readonly bytes: Uint8Array }>,
): Promise<PrintCode> {
  const [script, compiled] = await Promise.all(
    ['lutrin:client/print.js', 'lutrin:client/print-code.json'].map(async (name) =>
      new TextDecoder().decode((await read(name)).bytes),
    ),
  )
  const { digest: code, packages } = JSON.parse(compiled ?? '') as CompiledCode
  // The installed versions may be others than those of the compilation.
  const versions = packages.map((name) =>
    read(`${name}/package.json`).then(
      ({ bytes }) => bytes,
      () => '',
    ),
  )
  return { script: script ?? '', digest: digest(code, ...(await Promise.all(versions))) }
}
