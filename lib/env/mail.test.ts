import { describe, expect, it } from 'vitest'
import { parseEnv } from '#lib/env.ts'

const complete = {
  SMTP_URL: 'smtp://robot%40example.ru:p%40ss%3Aword@mail.example.ru',
  MAIL_FROM: 'ButlerSPB <robot@example.ru>',
  MAIL_TO: 'office@example.ru',
}

function problemsOf(source: Record<string, string>): string[] {
  const result = parseEnv(source)
  return result.ok ? [] : result.problems
}

describe('e-mail in the environment', () => {
  it('is off unless it is configured', () => {
    expect(parseEnv({})).toMatchObject({ ok: true, env: { mail: undefined } })
  })

  it('names server, sender and office; the owner is the office by default', () => {
    expect(parseEnv(complete)).toMatchObject({
      ok: true,
      env: {
        mail: {
          server: {
            host: 'mail.example.ru',
            port: 587,
            secure: false,
            isLocal: false,
            credentials: { user: 'robot@example.ru', pass: 'p@ss:word' },
          },
          from: { name: 'ButlerSPB', address: 'robot@example.ru' },
          to: { name: '', address: 'office@example.ru' },
          owner: { name: '', address: 'office@example.ru' },
        },
      },
    })
  })

  it.each([
    ['smtps://mail.example.ru', { port: 465, secure: true, credentials: undefined }],
    ['smtp://127.0.0.1:2525', { port: 2525, secure: false, isLocal: true }],
    ['smtp://[::1]:2525/', { host: '::1', isLocal: true }],
  ])('reads %s', (url, server) => {
    expect(parseEnv({ ...complete, SMTP_URL: url })).toMatchObject({ env: { mail: { server } } })
  })

  it.each([
    'mail.example.ru:587',
    'http://mail.example.ru',
    'smtp://',
    'smtp://user@mail.example.ru',
    'smtp://robot:100%@mail.example.ru',
    'smtp://mail.example.ru/?pool=true',
  ])('refuses the server %s, and says which form it must have', (url) => {
    const problems = problemsOf({ ...complete, SMTP_URL: url })
    expect(problems).toEqual([expect.stringMatching(/^SMTP_URL must be smtp:\/\/USER/)])
  })

  it('quotes no password', () => {
    const problems = problemsOf({ ...complete, SMTP_URL: 'smtp://robot:hunter2%@mail.example.ru' })
    expect(problems.join()).not.toContain('hunter2')
  })

  it.each([
    'office',
    'a@example.ru, b@example.ru',
    'Office <a@example.ru>, b@example.ru',
    'a@example.ru\r\nBcc: b@example.ru',
    'Office\r\nBcc: b@example.ru <a@example.ru>',
    '<a@example.ru> b',
  ])('refuses the address %j', (address) => {
    const problems = problemsOf({ ...complete, MAIL_TO: address })
    expect(problems).toEqual([expect.stringMatching(/^MAIL_TO must be one address/)])
  })

  it.each(['SMTP_URL', 'MAIL_FROM', 'MAIL_TO'] as const)('asks for %s if it is missing', (name) => {
    const { [name]: _missing, ...rest } = complete
    expect(problemsOf(rest)).toEqual([expect.stringMatching(`^${name} must be set`)])
  })
})
