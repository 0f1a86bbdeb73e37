import { isRecord } from '#lib/json/is-record.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

/** A link for people without an account; `until` is ISO 8601. */
export type ShareLink = { ok: true; url: string; until: string } | { ok: false; message: string }

/**
 * Asks the site for a link to the draft of one page that expires.
 *
 * @param path site-relative, `/blog/slug/`
 * @param token the editor's own token of the content API
 */
export async function askShareLink(path: string, token: string | undefined): Promise<ShareLink> {
  if (token === undefined) return failure('Войдите в студию заново и повторите.')
  try {
    const response = await fetch('/api/draft-mode/share/', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ path }),
    })
    if (response.status === 401) return failure('Войдите в студию заново и повторите.')
    const answer: unknown = response.ok ? await response.json() : undefined
    const [url, until] = isRecord(answer) ? [textOf(answer['url']), textOf(answer['until'])] : []
    return url && until
      ? { ok: true, url, until }
      : failure('Сайт не дал ссылку. Повторите через минуту.')
  } catch {
    return failure('Сайт не отвечает. Проверьте связь и повторите.')
  }
}

function failure(message: string): ShareLink {
  return { ok: false, message }
}
