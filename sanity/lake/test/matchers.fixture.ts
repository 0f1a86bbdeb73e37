import { expect } from 'vitest'

/** Vitest's asymmetric matchers return `any`; these are `unknown`, so that nothing hides behind them. */

export const aString: unknown = expect.any(String)
export const aNumber: unknown = expect.any(Number)

export function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern)
}

export function containing(text: string): unknown {
  return expect.stringContaining(text)
}

export function objectWith(fields: object): unknown {
  return expect.objectContaining(fields)
}

export function arrayWith(members: readonly unknown[]): unknown {
  return expect.arrayContaining([...members])
}

export function closeTo(value: number): unknown {
  return expect.closeTo(value)
}
