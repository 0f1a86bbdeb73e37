const units = ['Б', 'КБ', 'МБ', 'ГБ']

const noBreakSpace = '\u00A0'

/** A number of bytes as a reader of Russian expects it: «340 КБ», «1,2 МБ». */
export function formatFileSize(bytes: number): string {
  let value = bytes
  let unit = 0
  while (Math.round(value) >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  const digits = unit > 1 && value < 10 ? 1 : 0
  return `${value.toLocaleString('ru-RU', { maximumFractionDigits: digits })}${noBreakSpace}${units[unit]}`
}
