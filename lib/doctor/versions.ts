import { layoutProblem } from '#lib/layout/problem.ts'
import { error, type Finding } from './finding.ts'

/**
 * Whether program, Node and data fit together. The Node of npm may be another one, but what starts
 * the site must be the one that the product brings.
 *
 * @param running version of the Node that runs, such as `26.10.0`
 * @param wanted version of the Node that the product brings
 */
export function versionFindings(
  dataDir: string,
  { running, wanted }: { running: string; wanted: string },
): Finding[] {
  const layout = layoutProblem(dataDir)
  return [
    ...(majorOf(running) === majorOf(wanted)
      ? []
      : [
          error(
            `This is Node ${running}, and the product is made for ${wanted}: run npm ci, and start it by npm or with node_modules/node/bin/node`,
          ),
        ]),
    ...(layout === undefined ? [] : [error(layout)]),
  ]
}

function majorOf(version: string): string {
  return version.split('.', 1).join()
}
