import { expect, it } from 'vitest'
import { toLetterRow } from './letter-row.ts'

const letter = { id: 'i', channel: 'email', to: 'prospect', request: 7, attempts: 3 } as const

it('says what could not be sent to whom, about which request and why', () => {
  expect(toLetterRow({ ...letter, error: 'SMTP EENVELOPE 550 at RCPT TO' })).toEqual({
    id: 'i',
    request: { number: 7, href: '/desk/requests/7/' },
    what: 'Почта: письмо клиенту, попыток: 3',
    error: 'почтовый сервер не принял адрес получателя (SMTP EENVELOPE 550 at RCPT TO)',
  })
})

it.each([
  ['SMTP EAUTH 535 at AUTH PLAIN', 'почтовый сервер не принял имя или пароль'],
  ['SMTP EMESSAGE 554 at DATA', 'почтовый сервер не принял письмо'],
  ['SMTP ESOCKET ECONNREFUSED at CONN', 'почтовый сервер не отвечает'],
  ['Telegram answered 403', 'бота удалили из чата'],
  ['Telegram did not answer (ETIMEDOUT)', 'Telegram не отвечает'],
])('says %j in words', (error, words) => {
  expect(toLetterRow({ ...letter, error }).error).toBe(`${words} (${error})`)
})

it('keeps what it does not know, and names no request where there is none', () => {
  const digest = { ...letter, to: 'subscriber', request: undefined, error: 'No space' } as const
  expect(toLetterRow(digest)).toMatchObject({ request: undefined, error: 'No space' })
})
