import { parseEnvironment } from '#lib/env.ts'
import { layoutProblem } from '#lib/layout/problem.ts'

/**
 * Whether this program may open the data of the installation that the environment names; else says
 * why not on stderr, and sets the exit code. The lake itself knows no other data than its own.
 */
export function hasKnownData(): boolean {
  const parsed = parseEnvironment()
  const problems = parsed.ok ? [layoutProblem(parsed.env.dataDir) ?? []].flat() : parsed.problems
  if (problems.length === 0) return true
  process.stderr.write(problems.map((problem) => `${problem}\n`).join(''))
  process.exitCode = 1
  return false
}
