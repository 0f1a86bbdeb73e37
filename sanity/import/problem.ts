/** Something the content manager should know about a file, in Russian. */
export type Problem = {
  /**
   * `error`: the file was not imported. `warning`: it was imported; the message says what was lost.
   */
  severity: 'error' | 'warning'
  file: string
  /** 1-based. */
  line: number
  message: string
}

/** The line a terminal shows; editors make `file:line` clickable. */
export function formatProblem({ severity, file, line, message }: Problem): string {
  return `${file}:${line}: ${severity === 'error' ? 'ошибка: ' : ''}${message}`
}

/** Reports content that an import could not keep. */
export type Warn = (line: number, message: string) => void
