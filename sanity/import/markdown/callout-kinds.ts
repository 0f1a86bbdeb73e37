/** Titles of admonitions that have none of their own, by kind; an empty title is not shown. */
const titles: Readonly<Record<string, string>> = {
  abstract: '',
  alert: '',
  attention: 'Осторожно',
  bug: 'Осторожно',
  callout: '',
  caution: 'Осторожно',
  danger: 'Осторожно',
  error: 'Осторожно',
  example: 'Пример',
  failure: 'Осторожно',
  faq: '',
  help: '',
  highlight: '',
  hint: 'Совет',
  important: 'Важно',
  info: '',
  note: '',
  notice: '',
  question: '',
  quote: '',
  success: '',
  summary: '',
  tip: 'Совет',
  todo: '',
  tldr: '',
  warn: 'Осторожно',
  warning: 'Осторожно',
}

/** The title that a kind of admonition has by default; `undefined` if it is no kind. */
export function kindOf(name: string): string | undefined {
  return Object.hasOwn(titles, name) ? titles[name] : undefined
}
