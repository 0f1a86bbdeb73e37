/** What a command prints, and its exit code. */
export type CommandResult = { exitCode: number; stdout: string; stderr: string }

/** `lines` go to standard output. */
export function succeeded(...lines: string[]): CommandResult {
  return { exitCode: 0, stdout: lines.map((line) => `${line}\n`).join(''), stderr: '' }
}

/** `problems` go to standard error. */
export function failed(...problems: string[]): CommandResult {
  return { exitCode: 1, stdout: '', stderr: problems.map((line) => `${line}\n`).join('') }
}
