const noStore = { 'cache-control': 'no-store' }

/** Shows the page at `path`, which is relative: behind a proxy we do not know our host. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...noStore, location: path })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

const messages = {
  400: 'Форму не удалось прочитать.',
  403: 'Форма устарела, пришла с чужой страницы или вам не разрешена.',
  404: 'Этого больше нет.',
  413: 'Слишком длинный текст.',
  415: 'Такой вид запроса не поддерживается.',
} as const

/** A short page without anything that was typed. */
export function refuse(status: keyof typeof messages): Response {
  const body = `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Стол консьержа</title>
<p>${messages[status]}</p>
<p><a href="/desk/">Вернуться к заявкам</a></p>
</html>
`
  const type = { 'content-type': 'text/html; charset=utf-8' }
  return new Response(body, { status, headers: { ...noStore, ...type } })
}
