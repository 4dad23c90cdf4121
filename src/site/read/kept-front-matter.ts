import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { digest } from '../../cache/digest.ts'
import type { KeptTable } from '../../cache/open-table.ts'
import type { SettingsData } from '../../model/source.ts'
import { fromMessageData, type MessageData, toMessageData } from '../../problems/message-data.ts'
import { type FrontMatter, splitFrontMatter } from './front-matter.ts'

/** The front matter of a text, as the cache keeps it. */
export interface KeptFrontMatter {
  readonly values: SettingsData['values']
  readonly hasPlaces: boolean
  /** Number of empty lines that the body starts with in place of the front matter, and length of the text after them. */
  readonly blank: number
  readonly rest: number
  readonly messages: readonly MessageData[]
}

/**
 * Read the front matter of a chapter, unless an earlier build has read the same text.
 *
 * @param text The file's text, without byte order mark.
 * @param file Gets the messages.
 * @param known By a digest of path and text; undefined: nothing is kept.
 */
export function readFrontMatter(
  text: string,
  file: VFile,
  known: KeptTable<KeptFrontMatter> | undefined,
): FrontMatter {
  const key = known && digest(file.path, text)
  const kept = key === undefined ? undefined : known?.find(key)
  if (kept) {
    file.messages.push(...kept.messages.map(fromMessageData))
    const body = '\n'.repeat(kept.blank) + text.slice(text.length - kept.rest)
    return { data: lazyData(kept, text, file.path), body }
  }
  const earlier = file.messages.length
  const read = splitFrontMatter(text, file)
  const fresh = toKept(read, text, file.messages.slice(earlier))
  if (key !== undefined && fresh) known?.keep(key, fresh)
  return read
}

/** Return front matter as the cache keeps it; undefined where it cannot be put together again. */
function toKept(
  { data, body }: FrontMatter,
  text: string,
  found: readonly VFileMessage[],
): KeptFrontMatter | undefined {
  const rest = body.replace(/^\n+/, '')
  const messages = found.map(toMessageData)
  if (!text.endsWith(rest) || messages.includes(undefined) || !isJson(data.values)) return undefined
  return {
    values: data.values,
    hasPlaces: data.placeOfKey !== undefined,
    blank: body.length - rest.length,
    rest: rest.length,
    messages: messages.filter((message) => message !== undefined),
  }
}

/** Return settings whose places are read from the text when one is asked for, for a message. */
function lazyData({ values, hasPlaces }: KeptFrontMatter, text: string, path: string): SettingsData {
  let read: SettingsData | undefined
  const data = (): SettingsData => {
    read ??= splitFrontMatter(text, new VFile({ path })).data
    return read
  }
  return {
    values,
    place: (way) => data().place(way),
    ...(hasPlaces ? { placeOfKey: (name: string) => data().placeOfKey?.(name) ?? data().place([name]) } : {}),
  }
}

/** Whether JSON keeps a value as it is: it has no infinite numbers, for instance. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (Array.isArray(value)) return value.every(isJson)
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every(isJson)
}
