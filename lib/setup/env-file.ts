import { parseEnv as parseFile } from 'node:util'
import { SetupFailure } from './failure.ts'

/** Variables by name, as `.env` has them. */
export type Variables = Readonly<Record<string, string>>

/** The variables of a file `.env`, as Node reads it; empty ones are left out. */
export function readVariables(text: string): Variables {
  return Object.fromEntries(
    Object.entries(parseFile(text)).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  )
}

/**
 * The text of `.env` with other values for some variables. Each is changed where it stands, or added
 * at the end; everything else stays as it is, and so does a variable that has the value already. An
 * empty value unsets. Throws a `SetupFailure` for what cannot be changed without harm, such as a
 * value over several lines.
 */
export function changeEnvFile(text: string, values: Variables): string {
  const before = readVariables(text)
  let lines = text.split('\n')
  for (const [name, value] of Object.entries(values)) {
    if ((before[name] ?? '') !== value) lines = withValue(lines, name, value)
  }
  const changed = lines.join('\n')
  const expected = readVariables(changed)
  const wanted = Object.entries({ ...before, ...values }).filter(([, value]) => value !== '')
  const isExact =
    wanted.length === Object.keys(expected).length &&
    wanted.every(([name, value]) => expected[name] === value)
  if (isExact) return changed
  throw new SetupFailure(
    'The file .env has lines that setup cannot change without harm, such as a value of several lines: write each variable on one line, and run setup again',
  )
}

function withValue(lines: readonly string[], name: string, value: string): string[] {
  const line = `${name}=${quote(name, value)}`
  const assignment = new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`)
  // The last one counts.
  const at = lines.findLastIndex((text) => assignment.test(text))
  if (at >= 0) return lines.with(at, line)
  const isEnded = lines.at(-1) === ''
  return isEnded ? [...lines.slice(0, -1), line, ''] : [...lines, line, '']
}

/** A value that Node, systemd and Docker read alike. */
function quote(name: string, value: string): string {
  if (/^[\w@%+=:,./~[\]-]*$/.test(value)) return value
  if (!/["'\\$`#\p{Cc}]/u.test(value)) return `"${value}"`
  throw new SetupFailure(
    `${name} must have no quotes, no #, $, \` or \\: systemd, Docker and Node read them differently`,
  )
}
