import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { MailSettings } from '#lib/env/mail.ts'
import { createEmailChannel } from './email-channel.ts'
import type { Message } from './message.ts'
import { setUpSending } from './send-queued.fixture.ts'
import { openSmtpServer, refusal, type Behaviour, type Received } from './smtp-server.fixture.ts'

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)

const notice: Message = {
  reference: '12',
  to: { kind: 'office' },
  subject: 'Заявка № 12: WhatsApp',
  text: 'Новая заявка № 12.\nКанал связи: <WhatsApp>.\n\nhttps://butler.example/desk/requests/12/',
  date: '2026-11-22T12:00:00.000Z',
}
const confirmation: Message = { ...notice, to: { kind: 'prospect', address: 'ivan@example.org' } }

function settingsFor(port: number): MailSettings {
  return {
    server: { host: '127.0.0.1', port, secure: false, isLocal: true, credentials: undefined },
    from: { name: 'ButlerSPB', address: 'robot@butler.example' },
    to: { name: 'Консьерж', address: 'office@butler.example' },
    owner: { name: '', address: 'owner@butler.example' },
  }
}

/** A server, and a queue that sends to it; a busy machine needs the usual limit for each answer. */
async function setUp(behaviour?: Behaviour, limits?: { limitMs: number }) {
  const smtp = await openSmtpServer(behaviour)
  return { ...smtp, ...setUpSending(createEmailChannel(settingsFor(smtp.port), limits)) }
}

function headersOf({ raw }: Received): string[] {
  return (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n\s+/g, ' ').split('\r\n')
}

const messageIdOf = (mail: Received) =>
  headersOf(mail).find((line) => line.startsWith('Message-ID:'))

describe('an e-mail', () => {
  it('goes to the office as text and HTML, and replies to nobody', async () => {
    const { drain, enqueue, received } = await setUp()
    enqueue('a:route', notice)
    await drain.runUntilEmpty()
    const [mail] = received
    if (mail === undefined) throw new Error('nothing received')
    expect(mail).toMatchObject({ from: 'robot@butler.example', to: ['office@butler.example'] })
    expect(headersOf(mail)).toEqual(
      expect.arrayContaining([
        'From: ButlerSPB <robot@butler.example>',
        matching(/^To: =\?UTF-8\?.*<office@butler\.example>$/),
        matching(/^Message-ID: <[0-9a-f]{32}@butler\.example>$/),
        'Date: Sun, 22 Nov 2026 12:00:00 +0000',
        'Auto-Submitted: auto-generated',
      ]),
    )
    expect(mail.raw).not.toMatch(/^reply-to:/im)
    expect(mail.raw).toContain('Content-Type: text/plain; charset=utf-8')
    expect(mail.raw).toContain('Content-Type: text/html; charset=utf-8')
  })

  it('to the owner goes to the owner', async () => {
    const { drain, enqueue, received } = await setUp()
    enqueue('a:route', { ...notice, to: { kind: 'owner' } })
    await drain.runUntilEmpty()
    expect(received).toMatchObject([{ to: ['owner@butler.example'] }])
  })

  it('to a prospect replies to the office', async () => {
    const { drain, enqueue, received } = await setUp()
    enqueue('a:route', confirmation)
    await drain.runUntilEmpty()
    expect(received).toMatchObject([{ to: ['ivan@example.org'] }])
    expect(received[0]?.raw).toMatch(/^Reply-To: .*<office@butler\.example>\r?$/m)
  })

  it.each([
    ['in the subject', { ...notice, subject: 'a\r\nBcc: evil@example.net\r\n\r\nbody' }],
    ['in the text', { ...notice, text: 'a\r\n.\r\nRCPT TO:<evil@example.net>\r\n' }],
    [
      'in the address',
      {
        ...notice,
        to: { kind: 'prospect', address: 'a@example.org>\r\nRCPT TO:<evil@example.net' },
      },
    ],
    [
      'as a second address',
      { ...notice, to: { kind: 'prospect', address: 'a@example.org, evil@example.net' } },
    ],
  ] satisfies [string, Message][])('gets no recipient injected %s', async (_where, message) => {
    const { drain, enqueue, received } = await setUp()
    enqueue('a:route', message)
    await drain.runUntilEmpty()
    expect(received.flatMap(({ to }) => to).filter((to) => to.startsWith('evil'))).toEqual([])
    const names = received.flatMap(headersOf).map((line) => line.split(':')[0])
    expect(names).not.toContain('Bcc')
  })
})

describe('a mail server that', () => {
  it('is busy (451) gets the message later', async () => {
    const { drain, enqueue, status, behave, pass, received } = await setUp({
      onRcptTo: (_address, _session, callback) => callback(refusal(451, 'greylisted')),
    })
    enqueue('a:route', notice)
    await drain.runUntilEmpty()
    expect(status()).toMatchObject([
      { state: 'pending', lastError: 'SMTP EENVELOPE 451 at RCPT TO' },
    ])
    behave({})
    await pass(1)
    expect(status()).toMatchObject([{ state: 'done' }])
    expect(received).toHaveLength(1)
  })

  it.each<[string, Behaviour]>([
    ['sender', { onMailFrom: (_address, _session, done) => done(refusal(550, 'no')) }],
    ['recipient', { onRcptTo: (_address, _session, done) => done(refusal(550, 'no')) }],
    [
      'content',
      {
        onData(stream, _session, done) {
          stream.resume().on('end', () => done(refusal(554, 'no')))
        },
      },
    ],
  ])(
    'refuses the %s (5xx) is asked once; the message is kept as dead',
    async (_what, behaviour) => {
      const { drain, enqueue, status, pass } = await setUp(behaviour)
      enqueue('a:route', notice)
      await drain.runUntilEmpty()
      await pass(1)
      expect(status()).toMatchObject([{ state: 'dead', attempts: 1 }])
    },
  )

  it('refuses every connection (554) is asked again: the settings may be wrong', async () => {
    const { drain, enqueue, status } = await setUp({
      onConnect: (_session, done) => done(refusal(554, 'go away')),
    })
    enqueue('a:route', notice)
    await drain.runUntilEmpty()
    expect(status()).toMatchObject([{ state: 'pending', lastError: matching(/ 554 at CONN$/) }])
  })

  it.each<[string, Behaviour]>([
    ['before its greeting', { onConnect: () => {} }],
    ['at the recipient', { onRcptTo: () => {} }],
    ['after the message', { onData: (stream) => void stream.resume() }],
  ])('hangs %s is given up and asked again', async (_when, behaviour) => {
    const { drain, enqueue, status, behave, pass } = await setUp(behaviour, { limitMs: 300 })
    enqueue('a:route', notice)
    await drain.runUntilEmpty()
    expect(status()).toMatchObject([{ state: 'pending', lastError: matching(/^SMTP ETIMEDOUT/) }])
    behave({})
    await pass(1)
    expect(status()).toMatchObject([{ state: 'done' }])
  })

  it('cuts the connection during DATA gets the message again', async () => {
    const smtp = await setUp({
      onData: (stream, session) => void stream.once('data', () => smtp.cut(session)),
    })
    smtp.enqueue('a:route', notice)
    await smtp.drain.runUntilEmpty()
    expect(smtp.status()).toMatchObject([{ state: 'pending' }])
    smtp.behave({})
    await smtp.pass(1)
    expect(smtp.received).toHaveLength(1)
  })

  it('takes a message and loses the answer gets it once more, with the same Message-ID', async () => {
    const taken: Received[] = []
    const smtp = await setUp({
      onData(stream, session) {
        let raw = ''
        stream.on('data', (chunk) => (raw += String(chunk)))
        stream.on('end', () => {
          taken.push({ from: '', to: [], raw })
          smtp.cut(session)
        })
      },
    })
    smtp.enqueue('a:route', notice)
    smtp.enqueue('b:route', { ...notice, reference: '13' })
    await smtp.drain.runUntilEmpty()
    smtp.behave({})
    await smtp.pass(1)
    const ids = (mails: Received[]) => new Set(mails.map(messageIdOf))
    expect(smtp.received).toHaveLength(2)
    expect(ids(smtp.received)).toEqual(ids(taken))
    expect(ids(taken).size).toBe(2)
  })

  it('is down for twelve hours gets every message when it is back', async () => {
    const port = await closedPort()
    const sending = setUpSending(createEmailChannel(settingsFor(port)))
    for (let n = 0; n < 20; n += 1) sending.enqueue(`${n}:route`, notice)
    await sending.pass(12)
    expect(sending.status()).toMatchObject(
      Array.from({ length: 20 }, () => ({ state: 'pending', lastError: matching(/ECONNREFUSED/) })),
    )
    const smtp = await openSmtpServer({}, port)
    await sending.pass(7)
    expect(smtp.received).toHaveLength(20)
    expect(new Set(sending.status().map(({ state }) => state))).toEqual(new Set(['done']))
  })

  it('is down for four days leaves dead messages', async () => {
    const sending = setUpSending(createEmailChannel(settingsFor(await closedPort())))
    sending.enqueue('a:route', notice)
    await sending.pass(73)
    expect(sending.status()).toMatchObject([{ state: 'dead' }])
  })
})

it('writes neither the address nor the answer of the server to log and queue', async () => {
  const { drain, enqueue, status, logged } = await setUp({
    onRcptTo: ({ address }, _session, done) => done(refusal(550, `${address} has moved`)),
  })
  enqueue('a:route', confirmation)
  await drain.runUntilEmpty()
  expect(logged).toHaveLength(2)
  expect(JSON.stringify([logged, status()])).not.toMatch(/ivan|moved/)
})

/** A port on which nothing listens. */
async function closedPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => {
    probe.once('listening', resolve)
  })
  const address = probe.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  await new Promise((resolve) => {
    probe.close(resolve)
  })
  return address.port
}
