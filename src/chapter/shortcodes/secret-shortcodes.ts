import { createSecret, type Shortcode } from './shortcode-definition.ts'

/** Speaker notes. */
export const notes: Shortcode = createSecret('notes')
/** The trainer part. */
export const trainer: Shortcode = createSecret('trainer')
export const solution: Shortcode = createSecret('solution')
