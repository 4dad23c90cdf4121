import { defaultSchema, type Options } from 'rehype-sanitize'

/** Styles that set sizes, alignment and filters; none that loads anything or covers the page. */
const STYLE =
  /^\s*(?:(?:width|height|max-width|max-height|--column|text-align|filter)\s*:[\w\s.%#(),-]+(?:;\s*|$))*$/
const attributes = defaultSchema.attributes ?? {}

/**
 * The HTML that `safe: true` keeps: GitHub's list, and what Lutrin itself makes.
 *
 * Ids that start with `lutrin-` are removed, because the pages use them.
 */
export const safeSchema: Options = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'aside',
    'figure',
    'figcaption',
    'mark',
    'small',
    'u',
    'abbr',
    'cite',
    'time',
    'wbr',
  ],
  attributes: {
    ...attributes,
    a: ['href', 'title', 'target', 'rel', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy'],
    img: ['src', 'alt', 'width', 'height', 'title', 'loading'],
    code: ['className', 'dataTrim', 'dataNoescape', 'dataLineNumbers', 'dataLnStartFrom'],
    h2: ['className'],
    ul: ['className'],
    ol: ['className', 'start'],
    li: ['className', 'value'],
    section: ['className', 'dataFootnotes'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    '*': [
      ...(attributes['*'] ?? []).filter((name) => name !== 'id' && name !== 'name'),
      'className',
      'title',
      'lang',
      'dir',
      'role',
      'ariaDescribedBy',
      'ariaHidden',
      'ariaLabel',
      'ariaLabelledBy',
      'dataColumn',
      'dataFragmentIndex',
      'dataFootnotes',
      'dataId',
      'dataLines',
      'dataMarks',
      'dataStart',
      'dataTitle',
      ['id', /^(?!lutrin-)/],
      ['style', STYLE],
    ],
  },
  clobber: [],
  protocols: { ...defaultSchema.protocols, src: ['http', 'https', 'data'] },
  strip: ['script', 'style'],
}
