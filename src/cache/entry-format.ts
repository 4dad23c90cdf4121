import { createHash } from 'node:crypto'

/** What the cache keeps under one key: plain data, and bytes. */
export interface CacheEntry<Data> {
  readonly data: Data
  readonly bytes?: Uint8Array
}

/** First bytes of every entry; the last one is the version of the format. */
const MAGIC = Buffer.from('lutrin\0\x03')
const DIGEST_LENGTH = 32
/** Magic, digest of all that follows it, name of the entry, length of the data's JSON. */
const HEADER_LENGTH = MAGIC.length + DIGEST_LENGTH * 2 + 4

/**
 * Encode an entry as the content of one file: a header, the data as JSON, the bytes.
 *
 * @param name Name of the entry, 64 hexadecimal digits: a file that was renamed is not taken for another entry.
 */
export function encodeEntry(name: string, { data, bytes }: CacheEntry<unknown>): Buffer {
  const json = Buffer.from(JSON.stringify(data))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  // An empty array of bytes counts as none.
  const body = [Buffer.from(name, 'hex'), length, json, bytes ?? new Uint8Array()]
  return Buffer.concat([MAGIC, digestOf(body), ...body])
}

/**
 * Decode the content of an entry's file.
 *
 * @returns Undefined where a single bit is not as it was written: an entry that is cut, damaged, of another format or of
 * another name is no entry.
 */
export function decodeEntry(name: string, file: Buffer): CacheEntry<unknown> | undefined {
  if (file.length < HEADER_LENGTH || !file.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
  const start = MAGIC.length + DIGEST_LENGTH
  const body = file.subarray(start)
  if (!file.subarray(MAGIC.length, start).equals(digestOf([body]))) return undefined
  if (!body.subarray(0, DIGEST_LENGTH).equals(Buffer.from(name, 'hex'))) return undefined
  const end = HEADER_LENGTH + file.readUInt32LE(HEADER_LENGTH - 4)
  if (end > file.length) return undefined
  const bytes = file.subarray(end)
  try {
    const data: unknown = JSON.parse(file.toString('utf8', HEADER_LENGTH, end))
    return bytes.length === 0 ? { data } : { data, bytes }
  } catch {
    return undefined
  }
}

/** Return the SHA-256 digest of some bytes. */
function digestOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
