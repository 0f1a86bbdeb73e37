import { SMTPServer } from 'smtp-server'
import { expect, it, onTestFinished } from 'vitest'
import type { MailSettings } from '#lib/env/mail.ts'
import { mailProblem } from './email-channel.ts'
import { openSmtpServer, refusal } from './smtp-server.fixture.ts'

const named = (address: string) => ({ name: '', address })

function mailAt(port: number, credentials?: { user: string; pass: string }): MailSettings {
  const server = { host: '127.0.0.1', port, secure: false, isLocal: true, credentials }
  const office = named('office@example.ru')
  return { server, from: named('site@example.ru'), to: office, owner: office }
}

it('finds a server that takes messages, and sends none', async () => {
  const { port, received } = await openSmtpServer()
  expect(await mailProblem(mailAt(port))).toBeUndefined()
  expect(received).toEqual([])
})

it('says why a server would take none', async () => {
  expect(await mailProblem(mailAt(1))).toMatch(/^SMTP ESOCKET/)
  const closed = await openSmtpServer({
    onConnect: (_session, callback) => callback(refusal(554, 'not for you')),
  })
  expect(await mailProblem(mailAt(closed.port))).toMatch(/^SMTP .*554/)
})

it('waits no longer than its limit', async () => {
  const { port } = await openSmtpServer({ onConnect: () => undefined })
  expect(await mailProblem(mailAt(port), { limitMs: 20 })).toMatch(/^SMTP /)
})

it('says that the account is refused, without its password', async () => {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => callback(new Error('wrong')),
  })
  server.on('error', () => {})
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
      }),
  )
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const problem = await mailProblem(mailAt(port, { user: 'site', pass: 'hunter2' }))
  expect(problem).toMatch(/^SMTP EAUTH 535/)
  expect(problem).not.toContain('hunter2')
})
