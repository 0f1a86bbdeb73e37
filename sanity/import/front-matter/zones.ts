const hourMs = 3_600_000

/** Hours before UTC of the abbreviations that blogs use; ambiguous ones are left out. */
const abbreviations: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  msk: 3,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  est: -5,
  edt: -4,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}

/** `+0300`, `GMT+3`, a name; then perhaps the name again, as in `+0300 MSK` or `(Moscow Time)`. */
const zone =
  /^(?:(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?|([a-z]+(?:[/_-][a-z_-]+)*))(?: [a-z]{1,5}| ?[([].{0,60}[)\]])?$/i

/**
 * The milliseconds by which a zone is before UTC: an offset, an abbreviation or an IANA name.
 * Moscow when none is named; `undefined` for one that is not known.
 *
 * @param localMs the time there, as if it were UTC
 */
export function zoneOffset(text: string, localMs: number): number | undefined {
  if (text === '') return 3 * hourMs
  const [, sign, hours = '0', minutes = '0', name] = zone.exec(text) ?? []
  if (sign !== undefined) {
    const size = Number(hours) * hourMs + Number(minutes) * 60_000
    return size > 14 * hourMs ? undefined : sign === '-' ? -size : size
  }
  if (name === undefined) return undefined
  const known = abbreviations[name.toLowerCase()]
  return known === undefined ? namedOffset(name, localMs) : known * hourMs
}

function namedOffset(timeZone: string, localMs: number): number | undefined {
  if (!timeZone.includes('/')) return undefined
  try {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    const offsetAt = (ms: number) =>
      Date.parse(`${format.format(ms).replace(' ', 'T')}Z`) - Math.floor(ms / 1_000) * 1_000
    // The offset depends on the moment, which depends on the offset.
    return offsetAt(localMs - offsetAt(localMs))
  } catch {
    // No such zone.
    return undefined
  }
}
