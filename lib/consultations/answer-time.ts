/** A moment in milliseconds since 1970 as we promise it: «14:00, понедельник, 30 ноября». */
export function answerTime(at: number, timeZone: string): string {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('ru-RU', { timeZone, ...parts }).format(at)
  const time = format({ hour: '2-digit', minute: '2-digit' })
  return `${time}, ${format({ weekday: 'long', day: 'numeric', month: 'long' })}`
}
