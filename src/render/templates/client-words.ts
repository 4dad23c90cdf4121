import type { Labels } from './labels.ts'
import { scriptJson } from './script-json.ts'

/** Words that scripts of a page say, as JSON that can stand in a `<script>` element. */
export function clientWords(labels: Labels, names: readonly string[]): string {
  return scriptJson(Object.fromEntries(['lang', ...names].map((name) => [name, labels[name]])))
}
