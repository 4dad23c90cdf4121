import { type ArgsDef, type CommandDef, defineCommand } from 'citty'
import { cacheFolder, entriesFolder, pruneStamp } from '../cache/cache-folder.ts'
import { clearEntries, sizeOfEntries } from '../cache/prune-entries.ts'
import { UsageError } from '../model/usage-error.ts'

const args = {
  action: {
    type: 'positional',
    required: false,
    description: '`path`: where the cache is; `size`: how many bytes its entries have; `clear`: delete them',
  },
} satisfies ArgsDef

const ACTIONS: Readonly<Record<string, () => Promise<string>>> = {
  path: async () => `${cacheFolder()}\n`,
  size: async () => `${await sizeOfEntries(entriesFolder())}\n`,
  clear: async () => {
    await clearEntries(entriesFolder(), pruneStamp())
    return ''
  },
}

const command = defineCommand({
  meta: { name: 'cache', description: 'Show or clear the results that builds keep' },
  args,
  async run({ args }): Promise<number> {
    const { action = '' } = args
    const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    const names = Object.keys(ACTIONS).map((name) => `\`${name}\``)
    if (!run)
      throw new UsageError(
        `${action === '' ? 'Unexpected absence of an action' : `Unexpected \`${action}\``}, expected ${names.join(', ')}`,
      )
    process.stdout.write(await run())
    return 0
  },
})

/** Show where the cache is or how large, or clear it; the unpacked browser stays. */
export const cacheCommand: CommandDef = command as unknown as CommandDef
