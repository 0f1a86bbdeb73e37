/**
 * Adds to the hours of the office what they are by the visitor's clock, where it differs. The list
 * names its offset from UTC in minutes. Runs in the browser, after the list.
 */
export function localHours(): void {
  const list = document.currentScript?.previousElementSibling
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  // Browsers that hide the place report UTC.
  if (!(list instanceof HTMLElement) || !timeZone || timeZone === 'UTC') return
  const ahead = -new Date().getTimezoneOffset() - Number(list.dataset['offset'])
  if (!ahead) return
  const local = (time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    const moved = (hours * 60 + minutes + ahead + 1440) % 1440
    return [Math.floor(moved / 60), moved % 60].map((part) => `${part}`.padStart(2, '0')).join(':')
  }
  for (const row of list.querySelectorAll<HTMLElement>('[data-from]')) {
    const { from = '', to = '' } = row.dataset
    row.hidden = false
    row.textContent = `${local(from)}–${local(to)} по вашему времени`
  }
}
