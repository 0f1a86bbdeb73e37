type Fields = Record<string, string | number | boolean | undefined>

// The query of an address can hold a secret: the client of the lake names the address with all
// parameters when it is refused.
const query = /(?<=\bhttps?:\/\/[^\s?]{1,2048})\?\S+/g
const mail = /[^\s@<>"]{1,254}@[^\s@<>".]{1,254}\.[^\s@<>"]+/g
// Nine or more digits with the separators that people use in phone numbers. A hash, such as in the
// name of an image, and a UUID have runs of digits too.
const hashOrPhone =
  /(?<hash>(?<![\da-z])(?:[\da-f]{32,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?![\da-z]))|\+?\d(?:[\s().-]{0,3}\d){8,}/g

/**
 * Replaces what could identify a person or let somebody in. Ids and times have letters or few
 * digits, so they stay.
 */
export function redact(text: string): string {
  return text
    .replace(query, '?[query]')
    .replace(mail, '[e-mail]')
    .replace(hashOrPhone, (_found, hash: string | undefined) => hash ?? '[phone]')
}

/**
 * The only writer to the console: one JSON line on stderr per event. `event` is a dotted name
 * (`webhook.rejected`); fields never carry what a visitor wrote.
 */
export const log = {
  info: (event: string, fields: Fields = {}) => write('info', event, fields),
  warn: (event: string, fields: Fields = {}, cause?: unknown) =>
    write('warn', event, withCause(fields, cause)),
  error: (event: string, fields: Fields = {}, cause?: unknown) =>
    write('error', event, withCause(fields, cause)),
}

function write(level: string, event: string, fields: Fields): void {
  const safe = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? redact(value) : value,
    ]),
  )
  process.stderr.write(
    `${JSON.stringify({ time: new Date().toISOString(), level, event, ...safe })}\n`,
  )
}

function withCause(fields: Fields, cause: unknown): Fields {
  return cause === undefined ? fields : { ...fields, cause: describe(cause) }
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const inner = cause.cause === undefined ? '' : `; caused by ${describe(cause.cause)}`
  return `${cause.stack ?? cause.message}${inner}`
}
