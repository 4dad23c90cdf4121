import type { Labels } from './labels.ts'
import { scriptJson } from './script-json.ts'

/** Return words for the scripts of a page, as JSON for a `<script>` element. */
export function clientWords(labels: Labels, names: readonly string[]): string {
  return scriptJson(Object.fromEntries(['lang', ...names].map((name) => [name, labels[name]])))
}
