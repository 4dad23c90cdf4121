import type { Attributes } from '../tree/attributes.ts'

/** Attributes of a slide's `<section>`. */
export type SectionAttributes = Readonly<Record<string, string>>

/** Slide attributes that pandoc, Quarto, Hugo and remark write without the `data-` of reveal.js. */
const REVEAL =
  /^(?:background(?:-[a-z]+)*|auto-animate(?:-[a-z]+)*|transition(?:-speed)?|visibility|state|timing|autoslide|preload|notes-url|overflow)$/

/** Convert attributes to those of a slide's `<section>`. */
export function sectionAttributes({ classes, values }: Attributes): SectionAttributes {
  const entries = Object.entries(values).map(([name, value]): readonly [string, string] => [
    REVEAL.test(name) ? `data-${name}` : name,
    value === 'true' && name.includes('auto-animate') ? '' : value,
  ])
  return { ...Object.fromEntries(entries), ...(classes.length > 0 ? { class: classes.join(' ') } : {}) }
}

/** Whether attributes set a background, so that a slide without text is not empty. */
export function hasBackground({ values }: Attributes): boolean {
  return Object.keys(values).some((name) =>
    /^(?:data-)?background(?:-(?:image|video|iframe|color|gradient))?$/.test(name),
  )
}

/** Whether `safe: true` allows an attribute: it neither runs nor embeds anything. */
export function isSafeAttribute(name: string): boolean {
  return /^(?:class|lang|dir|data-(?:align|header|footer|background(?:-(?:color|image|size|position|repeat|opacity|gradient))?|transition(?:-speed)?|auto-animate(?:-(?:id|restart))?|visibility|state|timing|autoslide|overflow))$/.test(
    name,
  )
}
