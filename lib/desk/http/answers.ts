import { barePage } from '#lib/consultations/http/bare-page.ts'
import { longestNote } from '#lib/desk/longest-note.ts'
import { escapeHtml } from '#lib/format/escape-html.ts'

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
  return page(status, `<p>${messages[status]}</p>`)
}

type Fields = Readonly<Record<string, unknown>>

/**
 * A form that could not be done now, as on a full disk: what was typed is in a form that sends it
 * again. A form with a password is not repeated.
 */
export function tryAgain(action: string, fields: Fields): Response {
  const again = withPassword.has(action) ? '' : formOf(action, fields, 'Повторить')
  const answer = page(503, `<p>Сейчас не получилось. Подождите минуту и повторите.</p>${again}`)
  answer.headers.set('retry-after', '60')
  return answer
}

/** A note that is too long, in a form in which it can be shortened. */
export function shorten(action: string, fields: Fields): Response {
  const form = formOf(action, fields, 'Записать')
  return page(413, `<p>Заметка длиннее ${longestNote} знаков: сократите её.</p>${form}`)
}

/** A request that a colleague answers, with the form that takes it all the same. */
export function takeFrom(colleague: string, fields: Fields): Response {
  const form = formOf('take', { ...fields, from: colleague }, 'Взять у коллеги')
  return page(409, `<p>Заявку уже взял другой сотрудник: ${escapeHtml(colleague)}.</p>${form}`)
}

/**
 * The note in a form of a session that has ended, to be copied: nothing is sent again from here.
 * Undefined if there is none.
 */
export function toCopy(action: string, { text }: Fields): Response | undefined {
  if (action !== 'note' || typeof text !== 'string' || text.trim() === '') return undefined
  const what = 'Форма осталась от прошлого входа, заметка не записана.'
  const how = 'Скопируйте её, вернитесь к заявке и запишите ещё раз.'
  return page(403, `<p>${what} ${how}</p>\n${noteField(text)}`)
}

const withPassword = new Set(['sign-in', 'password'])

function formOf(action: string, fields: Fields, button: string): string {
  const inputs = Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value !== 'string') return []
    return action === 'note' && name === 'text'
      ? noteField(value)
      : `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`
  })
  return `
<form method="post" action="/desk/actions/${escapeHtml(action)}/">
${inputs.join('\n')}
<button>${button}</button>
</form>`
}

function noteField(text: string): string {
  return `<p><textarea name="text" rows="8" cols="30" aria-label="Заметка">\n${escapeHtml(text)}</textarea></p>`
}

function page(status: number, message: string): Response {
  const content = `${message}
<p><a href="/desk/">Вернуться к заявкам</a></p>`
  const body = barePage({ title: 'Не получилось', content, home: '/desk/' })
  const type = { 'content-type': 'text/html; charset=utf-8' }
  return new Response(body, { status, headers: { ...noStore, ...type } })
}
