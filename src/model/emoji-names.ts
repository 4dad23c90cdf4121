import { nameToEmoji } from 'gemoji'

/** A short name between colons, apart from words, paths and other colons before it, and from digits after it. */
const SHORT_NAME = /(?<![\p{L}\p{N}_/:])((?::[a-z\d_+-]+:)+)(?![\d:])/giu

/** Replace the short names of emoji in a text, as GitHub does: `:rocket:`. Unknown names stay. */
export function replaceEmojiNames(text: string): string {
  if (!text.includes(':')) return text
  return text.replace(SHORT_NAME, (names: string) =>
    names.replace(/:([^:]+):/g, (whole, name: string) =>
      Object.hasOwn(nameToEmoji, name.toLowerCase()) ? (nameToEmoji[name.toLowerCase()] ?? whole) : whole,
    ),
  )
}
