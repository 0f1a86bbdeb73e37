/** What a command prints, and its exit code. */
export type CommandResult = { exitCode: number; stdout: string; stderr: string }

/** It was done; `lines` go to the standard output. */
export function succeeded(...lines: string[]): CommandResult {
  return { exitCode: 0, stdout: lines.map((line) => `${line}\n`).join(''), stderr: '' }
}

/** It was not done; why goes to the standard error output. */
export function failed(...problems: string[]): CommandResult {
  return { exitCode: 1, stdout: '', stderr: problems.map((line) => `${line}\n`).join('') }
}
