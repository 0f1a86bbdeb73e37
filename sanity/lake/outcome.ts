/** What a command prints, and its exit code. */
export type Outcome = { exitCode: number; stdout: string; stderr: string }
