const browsers = [
  ['Яндекс Браузер', /YaBrowser\//],
  ['Edge', /Edg(?:A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const

const systems = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const

/** Browser and system that a `User-Agent` names, in words: «Chrome, Android». '' if it names none. */
export function browserOf(userAgent: string): string {
  return [browsers, systems]
    .flatMap((kinds) => kinds.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? [])
    .join(', ')
}
