/** Something the content manager should know about a file, in Russian. */
export type Problem = {
  /**
   * `error`: the file was not imported. `doubt`: it was imported as a draft, for a person to look
   * at. `warning`: it was imported; the message says what was lost.
   */
  severity: 'error' | 'doubt' | 'warning'
  file: string
  /** 1-based. */
  line: number
  message: string
}

/** The line a terminal shows; editors make `file:line` clickable. */
export function formatProblem({ severity, file, line, message }: Problem): string {
  return `${file}:${line}: ${labels[severity]}${message}`
}

const labels = { error: 'ошибка: ', doubt: 'черновик: ', warning: '' } as const

/** Reports content that an import could not keep. */
export type Warn = (line: number, message: string) => void

/** How a reader of a file reports: what was lost, and what keeps the article from going live. */
export type Report = { warn: Warn; doubt: Warn }
