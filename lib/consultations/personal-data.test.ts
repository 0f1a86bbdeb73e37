import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createDrain } from '#lib/outbox/drain.ts'
import { channelsToPeople, openChannels } from '#lib/outbox/open-channels.ts'
import { openSmtpServer, refusal } from '#lib/outbox/smtp-server.fixture.ts'
import { accept, openTelegramServer, refuse } from '#lib/outbox/telegram-server.fixture.ts'
import { context, setUpService } from './service.fixture.ts'

const canaries = {
  name: 'Canary Ivanova',
  hours: 'canary-hours',
  topic: 'canary-topic',
  message: 'canary-message',
}
const traces = /canary|999-?88-?77|9998877/i

async function setUp() {
  const dataDir = temporaryFolder()
  const smtp = await openSmtpServer()
  const telegram = await openTelegramServer()
  const address = (name: string) => ({ name: '', address: `${name}@butler.example` })
  const host = { host: '127.0.0.1', port: smtp.port, secure: false, isLocal: true }
  const channels = openChannels({
    mail: {
      server: { ...host, credentials: undefined },
      from: address('robot'),
      to: address('office'),
      owner: address('owner'),
    },
    telegram: { token: `1:${'x'.repeat(30)}`, chatId: '-1', api: telegram.api },
    dataDir,
    isPublic: false,
  })
  const parts = await setUpService({ channels: Object.keys(channels) })
  const logged: unknown[] = []
  const log = {
    warn: (...line: unknown[]) => logged.push(line),
    error: (...line: unknown[]) => logged.push(line),
  }
  const topics = { ...channels, ...channelsToPeople(channels['email']) }
  const drain = createDrain({ queue: parts.store.outbox, channels: topics, log, now: Date.now })
  return { ...parts, smtp, telegram, drain, logged, inbox: join(dataDir, 'inbox') }
}

it('reaches the office by each route without a trace of the person, also through faults', async () => {
  const { service, smtp, telegram, drain, logged, inbox, clock } = await setUp()
  const person = { ...canaries, contact: '+7 921 999-88-77', channel: 'phone', consent: 'on' }
  smtp.behave({ onRcptTo: (_address, _session, done) => done(refusal(451, 'later')) })
  telegram.answerWith(refuse(502))
  await service.submit(person, context)
  await drain.runUntilEmpty()
  smtp.behave({})
  telegram.answerWith(accept)
  clock.ms += 60_000
  await drain.runUntilEmpty()
  await drain.stop()

  const written = {
    mails: smtp.received.map(({ to, raw }) => `${to.join()} ${raw} ${decoded(raw)}`),
    chat: telegram.calls.map(({ body }) => JSON.stringify(body)),
    files: readdirSync(inbox).map((name) => `${name} ${readFileSync(join(inbox, name), 'utf8')}`),
    log: logged.map((line) => JSON.stringify(line)),
  }
  expect(Object.values(written).map((lines) => lines.length)).toEqual([1, 2, 1, 2])
  for (const line of [written.mails, written.chat, written.files].flat()) {
    expect(line).toContain('/desk/requests/1/')
  }
  expect(Object.values(written).flat().join('\n')).not.toMatch(traces)
})

it('lets nobody but the mail server of the prospect see the address of a confirmation', async () => {
  const { service, smtp, telegram, drain, logged, inbox } = await setUp()
  const person = { ...canaries, contact: 'canary@example.org', channel: 'email', consent: 'on' }
  smtp.behave({
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('canary') ? refusal(550, `no ${address} here`) : undefined),
  })
  await service.submit(person, context)
  await drain.runUntilEmpty()
  await drain.stop()
  const mails = smtp.received.map(({ to, raw }) => `${to.join()} ${raw} ${decoded(raw)}`)
  const files = readdirSync(inbox).map((name) => readFileSync(join(inbox, name), 'utf8'))
  expect(logged).toMatchObject([
    ['outbox.failed', {}],
    ['outbox.dead', {}],
  ])
  expect(JSON.stringify([logged, telegram.calls, mails, files])).not.toMatch(traces)
})

/** The parts of a mail that are written in base64. */
function decoded(raw: string): string {
  return [...raw.matchAll(/^Content-Transfer-Encoding: base64\r\n\r\n([\w+/=\r\n]+)/gm)]
    .map(([, part = '']) => Buffer.from(part, 'base64').toString('utf8'))
    .join('\n')
}
