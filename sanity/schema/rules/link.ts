const allowedProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Says in Russian why an address cannot stand in a link, or `undefined` when it can. */
export function linkProblem(href: string): string | undefined {
  if (/^\/(?![/\\])/.test(href) || href.startsWith('#')) return undefined
  if (!URL.canParse(href)) return 'Нужен полный адрес (https://…) или путь от корня сайта (/…).'
  if (!allowedProtocols.has(new URL(href).protocol)) {
    return 'Ссылка может начинаться с https://, http://, mailto:, tel: или /.'
  }
  return undefined
}
