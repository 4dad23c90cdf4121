import { basename } from 'node:path'
import type { Cache, CacheEntries } from '../cache/open-cache.ts'
import { type KeptTable, openTable } from '../cache/open-table.ts'
import type { CompiledChapter } from '../model/compiled.ts'
import type { References } from '../model/reference-targets.ts'
import { fromMessageData, type MessageData, toMessageData } from '../problems/message-data.ts'
import type { Project } from '../site/read/discover.ts'
import { toolIdentity } from '../site/read/tool-identity.ts'
import { isSameLookup, type Lookup } from './compile-key.ts'

/** A compiled chapter in the cache. */
export interface KeptChapter {
  readonly lookups: readonly Lookup[]
  readonly compiled: Omit<CompiledChapter, 'messages'>
  readonly messages: readonly MessageData[]
}

/** What compiling remembers of earlier builds. */
export interface CompileCache {
  /** Identity of the program that compiles; undefined where nothing may be kept. */
  readonly tool: string | undefined
  /** Open the table of one kind of results, such as the chapters of a deck, by their compile keys. */
  readonly table: <Value>(kind: string, name: string) => Promise<KeptTable<Value>>
  /** Rendered pages. */
  readonly pages: CacheEntries<null> | undefined
}

/** Open what compiling remembers of a course. */
export async function openCompileCache({ root }: Pick<Project, 'root'>, cache: Cache): Promise<CompileCache> {
  const tool = await toolIdentity()
  return {
    tool,
    pages: tool === undefined ? undefined : cache.entries<null>('page', [tool]),
    // The name of the folder, not its path: a CI job may check out the same course anywhere.
    table: (kind, name) => openTable(cache.entries(kind, [tool ?? '']), `${basename(root)}\0${name}`),
  }
}

/** Return a compiled chapter from the cache; undefined where a reference leads elsewhere now. */
export function recallChapter(
  kept: KeptChapter | undefined,
  references: References,
): CompiledChapter | undefined {
  if (!kept || !isSameLookup(kept.lookups, references)) return undefined
  return { ...kept.compiled, messages: kept.messages.map(fromMessageData) }
}

/** Return a compiled chapter as the cache keeps it; undefined where something failed that may not fail again. */
export function keptChapter(
  { messages, ...compiled }: CompiledChapter,
  lookups: readonly Lookup[],
): KeptChapter | undefined {
  const data = messages.map(toMessageData)
  return data.includes(undefined)
    ? undefined
    : { lookups, compiled, messages: data.filter((one) => one !== undefined) }
}
