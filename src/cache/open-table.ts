import type { CacheEntries } from './open-cache.ts'

/** Values by key that are kept together, as one entry of the cache: a thousand small files are slow to read. */
export interface KeptTable<Value> {
  readonly find: (key: string) => Value | undefined
  readonly keep: (key: string, value: Value) => void
  /** Write the values that were found or kept since the table was opened, if one of them is new. */
  readonly save: () => Promise<void>
}

/** Open the table that an earlier build saved under a name; an empty one where there is none. */
export async function openTable<Value>(
  entries: CacheEntries<Readonly<Record<string, Value>>>,
  name: string,
): Promise<KeptTable<Value>> {
  const before = new Map(Object.entries((await entries.read(name))?.data ?? {}))
  const used = new Map<string, Value>()
  let isNew = false
  return {
    find: (key) => {
      const value = used.get(key) ?? before.get(key)
      if (value !== undefined) used.set(key, value)
      return value
    },
    keep: (key, value) => {
      used.set(key, value)
      isNew = true
    },
    save: async () => {
      if (isNew) await entries.write(name, { data: Object.fromEntries(used) })
    },
  }
}
