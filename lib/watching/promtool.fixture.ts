import { execFileSync } from 'node:child_process'

/** Prometheus' own checker: in Debian it comes with `prometheus`. */
const promtool = 'promtool'

/** Whether it is installed. A run without it says what is left out. */
export function hasPromtool(): boolean {
  try {
    execFileSync(promtool, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    process.stdout.write('left out: the checks by promtool, which is not installed\n')
    return false
  }
}

/** What it says of its input or files; throws with its words if it finds a fault. */
export function runPromtool(args: readonly string[], input = ''): string {
  return execFileSync(promtool, args, { input, encoding: 'utf8', stdio: 'pipe' })
}
