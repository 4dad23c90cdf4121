import { createContainer } from '../tree/container-node.ts'
import type { Shortcode } from './shortcode-definition.ts'

/** Create a shortcode whose content students do not see. */
function createSecret(name: 'notes' | 'trainer' | 'solution'): Shortcode {
  return { paired: true, secret: true, block: (_, children) => [createContainer(name, children)] }
}

/** Speaker notes. */
export const notes: Shortcode = createSecret('notes')
/** The trainer part. */
export const trainer: Shortcode = createSecret('trainer')
export const solution: Shortcode = createSecret('solution')
