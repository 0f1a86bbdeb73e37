import { parseEnv as parseFile } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parseEnv } from '#lib/env.ts'
import { fromSmtpUrl, none, toServerUrl, toSmtpUrl } from './mail-server.ts'

it.each([
  ['smtp.example.ru', 'smtp://smtp.example.ru:587'],
  ['smtp.example.ru:2525', 'smtp://smtp.example.ru:2525'],
  ['smtp.example.ru:465', 'smtps://smtp.example.ru:465'],
  ['smtps://smtp.example.ru', 'smtps://smtp.example.ru:465'],
  ['smtp://[::1]:25', 'smtp://[::1]:25'],
])('reads the server %s as %s', (text, url) => {
  expect(toSmtpUrl(text, none, '')).toBe(url)
})

it.each([
  '',
  'me:secret@smtp.example.ru',
  'smtp.example.ru/path',
  'http://smtp.example.ru',
  'smtp.example.ru:port',
  'two words',
])('takes %j for no server', (text) => {
  expect(toServerUrl(text)).toBeUndefined()
})

describe('a password', () => {
  const every = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')

  it.each([every, 'пароль', '%41', ' with spaces '])(
    'of the signs %j arrives at the mail server as it was given',
    (password) => {
      const SMTP_URL = toSmtpUrl('smtp.example.ru', 'site@example.ru', password)
      // No sign is left that systemd, Docker and Node read differently in `.env`.
      expect(SMTP_URL).toMatch(/^[\w@%.:/~-]+$/)
      const file = parseFile(`SMTP_URL=${SMTP_URL}\n`)
      expect(
        parseEnv({ ...file, MAIL_FROM: 'a@example.ru', MAIL_TO: 'b@example.ru' }),
      ).toMatchObject({
        env: { mail: { server: { credentials: { user: 'site@example.ru', pass: password } } } },
      })
      expect(fromSmtpUrl(SMTP_URL)).toMatchObject({ user: 'site@example.ru', password })
    },
  )
})

it('proposes nothing of a URL that it cannot read', () => {
  expect([undefined, 'server', 'smtp://a:100%@b'].map(fromSmtpUrl)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
