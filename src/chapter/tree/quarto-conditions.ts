import { findPrivate } from '../../model/find-private.ts'
import type { PrivateKind } from '../../model/private-names.ts'
import type { Attributes } from './attributes.ts'

/** Profiles of Quarto that a course is built with for its students, and formats of what they read. */
const FOR_STUDENTS =
  /^(?:students?|learners?|participants?|public|web|website|site|etudiant.*|eleve.*|stagiaire.*|apprenant.*)$/
const FORMATS = /^(?:html.*|revealjs|slides|web.*)$/

/**
 * Return the kind of part that Quarto's `.content-visible` and `.content-hidden` make; undefined where students see it.
 *
 * Quarto shows the one where its condition holds, and the other where it does not. What depends on a profile that is not
 * known to be the students' is hidden.
 */
export function conditionKind(
  classes: Attributes['classes'],
  values: Attributes['values'],
): PrivateKind | undefined {
  const visible = classes.includes('content-visible')
  if (!visible && !classes.includes('content-hidden')) return undefined
  const named = Object.entries(values).map(
    ([key, value]) => [/^(?:data-?)?(when|unless)-?(\w+)$/i.exec(key), value] as const,
  )
  for (const [match, value] of named) {
    if (!match) continue
    const [, word = '', subject = ''] = match
    const showsWhen = visible === (word.toLowerCase() === 'when')
    const kind = kindOf(subject.toLowerCase(), value, showsWhen)
    if (kind) return kind
  }
  const hasCondition = named.some(([match]) => match)
  return visible || hasCondition ? undefined : 'trainer'
}

/** Return the kind of a part that is shown under one condition only, or hidden under it. */
function kindOf(subject: string, value: string, showsWhen: boolean): PrivateKind | undefined {
  const names = value
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const secret = names.map((name) => findPrivate(name)?.kind).find((kind) => kind !== undefined)
  if (subject === 'format')
    return names.some((name) => FORMATS.test(name)) === showsWhen ? undefined : 'trainer'
  if (showsWhen) return names.some((name) => FOR_STUDENTS.test(name)) ? undefined : (secret ?? 'trainer')
  // Shown where the trainer's profile is off: the students' version.
  return secret && subject === 'profile' ? undefined : 'trainer'
}
