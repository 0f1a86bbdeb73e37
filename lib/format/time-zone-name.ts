/**
 * A time zone in Russian: «Западная Европа» for Europe/Lisbon. Runs in the browser too, so it uses
 * nothing from outside of itself. Safari before 15.4 knows no such names: there it is the zone's own.
 */
export function timeZoneName(timeZone: string): string {
  try {
    const names = new Intl.DateTimeFormat('ru', { timeZone, timeZoneName: 'longGeneric' })
    const name = names.formatToParts().find(({ type }) => type === 'timeZoneName')
    return name?.value.replace(', стандартное время', '') ?? timeZone
  } catch {
    return timeZone
  }
}
