import { createHash } from 'node:crypto'

/** Return one name, in hexadecimal digits, for all that something was made of. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}
