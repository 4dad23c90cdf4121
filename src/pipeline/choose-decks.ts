import type { Course } from '../model/course.ts'
import { UsageError } from '../model/usage-error.ts'

/**
 * Select the decks that the command line names.
 *
 * @param only Slugs, or names of folders; empty: every deck.
 * @throws UsageError where there is no deck of a name.
 */
export function chooseDecks(course: Course, only: readonly string[]): Course {
  const known = course.decks.map((deck) => `\`${deck.slug}\``).join(', ')
  const decks = only.map((name) => {
    const found = course.decks.find(
      (deck) => deck.slug === name || deck.source.file.split('/').at(-2) === name,
    )
    if (!found) throw new UsageError(`Unexpected deck \`${name}\`, expected one of ${known}`)
    return found
  })
  return only.length === 0
    ? course
    : { ...course, decks: course.decks.filter((deck) => decks.includes(deck)) }
}
