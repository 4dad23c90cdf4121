import type { VFileMessage } from 'vfile-message'
import type { RuleId } from '../model/rule.ts'
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
  const unreadable = await stage.copyTree(from, files)
  return [
    ...unreadable.map((path) =>
      problem(`${dir}/${path}`, 'unreadable', 'Unexpected failure, expected a file that can be read'),
    ),
    ...stage
      .collisions()
      .map((path) =>
        problem(
          `${dir}/${path}`,
          'static-collision',
          `Unexpected name \`${path}\`, which is a page of the site`,
        ),
      ),
  ]
}

/** Create a message about a whole file. */
function problem(path: string, rule: RuleId, reason: string): VFileMessage {
  return createProblem({ rule, reason, place: { line: 1, column: 1 } }, path)
}
