/** A problem of an installation that its owner should fix. */
export type Finding = {
  /** `error`: something does not work or is unsafe. `advice`: it works, and could be better. */
  severity: 'error' | 'advice'
  /** One English line: what is wrong and how to fix it. Never contains a secret. */
  message: string
}

export function error(message: string): Finding {
  return { severity: 'error', message }
}

export function advice(message: string): Finding {
  return { severity: 'advice', message }
}

/** Puts errors first. */
export function bySeverity(a: Finding, b: Finding): number {
  return Number(a.severity === 'advice') - Number(b.severity === 'advice')
}
