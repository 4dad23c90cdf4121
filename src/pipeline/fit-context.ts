import type { Cache } from '../cache/open-cache.ts'
import type { CourseBrowser } from '../chromium/browser/course-browser.ts'
import type { Course, Deck } from '../model/course.ts'
import type { Edition } from '../model/settings.ts'
import type { MeasurePages } from '../render/measure-page.ts'
import type { RenderResources } from '../render/render-site.ts'
import type { CompiledCourse } from './compile-course.ts'

/** What fitting needs besides the course. */
export interface FitContext extends RenderResources {
  /** Absolute path of the project. */
  readonly root: string
  readonly edition: Edition
  readonly browser: CourseBrowser
  readonly cache: Cache
  /** Reads a file that is already on the site, such as a picture. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
}

/** One deck, and everything that measuring its slides depends on. */
export interface FitDeckContext extends FitContext {
  readonly deck: Deck
  readonly course: Course
  readonly compiled: CompiledCourse
  readonly pages: MeasurePages
  /** Script that measures in the page: the bundle of `client/measure.ts`. */
  readonly script: string
  /** Identity of the browser; another version has another one. */
  readonly identity: string
  readonly signal: AbortSignal
}
