import type { ChapterInput } from '../chapter-input.ts'

/**
 * Whether the contents of a chapter's slides stand in the middle of their height: `center: true` among the options of
 * Quarto's or R Markdown's format, of reveal-md (`revealOptions`) or of our setting `revealjs`.
 */
export function centersSlides({ values, settings }: Pick<ChapterInput, 'values' | 'settings'>): boolean {
  const { format, output, revealOptions } = values
  const layers = [settings.revealjs, values, revealOptions, ...valuesOf(format), ...valuesOf(output)]
  return layers.some((layer) => isRecord(layer) && layer['center'] === true)
}

/** List the values of an object. */
function valuesOf(value: unknown): readonly unknown[] {
  return isRecord(value) ? Object.values(value) : []
}

/** Whether a value is an object with named values. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
