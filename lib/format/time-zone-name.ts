/**
 * A time zone in Russian: «Западная Европа» for Europe/Lisbon. Runs in the browser too, so it uses
 * nothing from outside of itself.
 */
export function timeZoneName(timeZone: string): string {
  const names = new Intl.DateTimeFormat('ru', { timeZone, timeZoneName: 'longGeneric' })
  const name = names.formatToParts().find(({ type }) => type === 'timeZoneName')
  return name?.value.replace(', стандартное время', '') ?? timeZone
}
