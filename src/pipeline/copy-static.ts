import type { VFileMessage } from 'vfile-message'
import type { Stage } from '../output/stage.ts'
import { createProblem } from '../problems/report-problem.ts'
import type { Sources } from '../site/read-project.ts'

/**
 * Copy static/ to the site as it is.
 *
 * @returns A message for each file that cannot be read, or that has the path of a page of the site.
 */
export async function copyStatic(sources: Sources, stage: Stage): Promise<readonly VFileMessage[]> {
  const { from, dir, files } = sources.static
  const place = { line: 1, column: 1 }
  const unreadable = (await stage.copyTree(from, files)).map((path) => {
    const reason = 'Unexpected failure, expected a file that can be read'
    return createProblem({ rule: 'unreadable', reason, place }, `${dir}/${path}`)
  })
  const collisions = stage.collisions().map((path) => {
    const reason = `Unexpected name \`${path}\`, which is a page of the site`
    return createProblem({ rule: 'static-collision', reason, place }, `${dir}/${path}`)
  })
  return [...unreadable, ...collisions]
}
