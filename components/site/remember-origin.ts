/**
 * Remembers where a visit began until its tab is closed: the path of the first page, the host of the
 * site that linked to it and the campaign of the link. The consultation form sends it along
 * (`lib/consultations/origin.ts`). Runs in the browser on every page.
 */
export function rememberOrigin(): void {
  try {
    if (sessionStorage.getItem('origin')) return
    const origin: Record<string, string> = { entryPage: location.pathname }
    const host = document.referrer.split('/')[2]
    if (host && host !== location.host) origin['referrer'] = host
    const query = new URLSearchParams(location.search)
    for (const part of ['Source', 'Medium', 'Campaign', 'Content', 'Term']) {
      const value = query.get(`utm_${part.toLowerCase()}`)
      if (value) origin[`utm${part}`] = value
    }
    sessionStorage.setItem('origin', JSON.stringify(origin))
  } catch {
    // The visitor has switched off storage.
  }
}
