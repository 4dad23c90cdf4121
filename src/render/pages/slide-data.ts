import type { Slide } from '../../model/compiled.ts'
import type { Settings } from '../../model/settings.ts'

const ATTRIBUTE = /^[a-z_][\w:.-]*$/i
/** Default of `minTextSize`, in pixels, which deck-fit.css has as well. */
const MIN_TEXT = 20

/** Prepare a slide for the template; the page's own attributes replace the author's. */
export function slideData(
  slide: Slide,
  settings: Settings,
  more: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, unknown>> {
  const { class: own, id: _id, 'data-source': _source, ...attributes } = slide.attributes
  const all = { ...attributes, ...fitAttributes(slide, settings, attributes['style']), ...more }
  return {
    id: slide.id,
    kind: slide.kind,
    class: own === undefined ? slide.kind : `${slide.kind} ${own}`,
    source: `${slide.source.file}:${slide.source.line}`,
    attributes: Object.entries(all).flatMap(([name, value]) =>
      ATTRIBUTE.test(name) && value !== undefined ? [{ name, value }] : [],
    ),
    title: slide.title,
    html: slide.html,
    notes: slide.notes,
  }
}

/** Return what happens to a slide with too much content: its own attribute, else the setting. */
export function overflowOf(slide: Slide, settings: Settings): string {
  return slide.attributes['data-overflow'] ?? settings.overflow
}

/** Return the attributes that size a slide's content, for the style sheet and the page's script. */
function fitAttributes(
  slide: Slide,
  settings: Settings,
  style: string | undefined,
): Readonly<Record<string, string | undefined>> {
  const { fit, part } = slide
  const overflow = overflowOf(slide, settings)
  const shrunk = fit !== undefined && (fit.text < 1 || fit.pictures < 1)
  const styles = [
    ...(style === undefined ? [] : [style.replace(/;\s*$/, '')]),
    ...(settings.minTextSize === MIN_TEXT ? [] : [`--min-text: ${settings.minTextSize}px`]),
    ...(shrunk ? [`--fit: ${fit.text}`, `--pictures: ${fit.pictures}`] : []),
  ]
  return {
    style: styles.length > 0 ? styles.join('; ') : undefined,
    'data-overflow': overflow === 'split' ? undefined : overflow,
    'data-fit': shrunk ? `${fit.text} ${fit.pictures}` : undefined,
    'data-of': part && part.number > 1 ? part.of : undefined,
  }
}
