import { describe, expect, it } from 'vitest'
import type { Message } from './message.ts'
import { setUpSending } from './send-queued.fixture.ts'
import { createTelegramChannel } from './telegram-channel.ts'
import { accept, openTelegramServer, refuse } from './telegram-server.fixture.ts'

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)

const token = '123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11'
const notice: Message = {
  reference: '12',
  to: { kind: 'office' },
  subject: 'Заявка № 12: WhatsApp',
  text: 'Новая заявка № 12.\n*Канал*: _WhatsApp_.\n\nhttps://butler.example/desk/requests/12/',
  date: '2026-11-22T12:00:00.000Z',
}

async function setUp() {
  const telegram = await openTelegramServer()
  const channel = createTelegramChannel({ token, chatId: '-100', api: telegram.api })
  return { ...telegram, ...setUpSending({ ...channel, timeoutMs: 2_000 }) }
}

describe('a notice by Telegram', () => {
  it('is written into the chat of the office as plain text', async () => {
    const { calls, drain, enqueue, status } = await setUp()
    enqueue('a:route', notice)
    await drain.runUntilEmpty()
    expect(status()).toMatchObject([{ state: 'done' }])
    expect(calls).toEqual([
      {
        path: `/bot${token}/sendMessage`,
        body: { chat_id: '-100', text: notice.text, link_preview_options: { is_disabled: true } },
      },
    ])
  })

  it('has at most 4,096 characters, and no half of one', async () => {
    const { calls, drain, enqueue } = await setUp()
    enqueue('a:route', { ...notice, text: `${'x'.repeat(4094)}${'😀'.repeat(5)}` })
    await drain.runUntilEmpty()
    expect(calls[0]?.body['text']).toBe(`${'x'.repeat(4094)}…`)
  })

  it('never goes to a prospect', async () => {
    const { calls, drain, enqueue, status } = await setUp()
    enqueue('a:route', { ...notice, to: { kind: 'prospect', address: 'ivan@example.org' } })
    await drain.runUntilEmpty()
    expect(calls).toEqual([])
    expect(status()).toMatchObject([{ state: 'dead' }])
  })
})

describe('a Telegram that', () => {
  it.each(['', '{}'])('says 200 and only %j has taken the notice', async (text) => {
    const { calls, drain, enqueue, status, answerWith } = await setUp()
    answerWith((response) => response.end(text))
    enqueue('a:route', notice)
    await drain.runUntilEmpty()
    expect([status(), calls.length]).toMatchObject([[{ state: 'done' }], 1])
  })

  it('asks to wait (429) is asked again after that time, not before', async () => {
    const { calls, drain, enqueue, status, answerWith, pass } = await setUp()
    answerWith(refuse(429, { retry_after: 7_200 }))
    enqueue('a:route', notice)
    await drain.runUntilEmpty()
    answerWith(accept)
    await pass(1.5)
    expect(calls).toHaveLength(1)
    await pass(0.5)
    expect(status()).toMatchObject([{ state: 'done', attempts: 2 }])
  })

  it('is asked to wait by a proxy that does not say how long is asked again soon', async () => {
    const { drain, enqueue, status, answerWith, pass } = await setUp()
    answerWith((response) => response.writeHead(429).end('slow down'))
    enqueue('a:route', notice)
    await drain.runUntilEmpty()
    answerWith(accept)
    await pass(0.5)
    expect(status()).toMatchObject([{ state: 'done' }])
  })

  it('has removed the bot from the chat (403) is asked once; the notice is kept as dead', async () => {
    const { calls, drain, enqueue, status, answerWith, pass } = await setUp()
    answerWith(refuse(403))
    enqueue('a:route', notice)
    await drain.runUntilEmpty()
    await pass(1)
    expect(status()).toMatchObject([{ state: 'dead', lastError: 'Telegram answered 403' }])
    expect(calls).toHaveLength(1)
  })

  it.each<[string, Parameters<Awaited<ReturnType<typeof setUp>>['answerWith']>[0], RegExp]>([
    ['is broken (502)', refuse(502), /^Telegram answered 502$/],
    ['cuts the connection', (response) => response.destroy(), /^Telegram did not answer \(\w+\)$/],
    ['hangs', () => {}, /timeout|TimeoutError/],
    ['is hidden by a sign-in page (200)', (response) => response.end('<html>'), /200, unreadably$/],
    [
      'is hidden by a proxy (403)',
      (response) => response.writeHead(403).end('denied'),
      /^Telegram answered 403, unreadably$/,
    ],
    ['says 200 and not ok', (response) => response.end('{"ok":false}'), /^Telegram answered 200$/],
    [
      'answers without end',
      (response) => response.write('x'.repeat(100_000)),
      /^Telegram answered 200, unreadably$/,
    ],
    [
      'sends us elsewhere',
      (response) => response.writeHead(302, { location: '/x' }).end(),
      /^Tele/,
    ],
  ])('%s gets the notice later', async (_what, answer, reason) => {
    const { drain, enqueue, status, answerWith, pass } = await setUp()
    answerWith(answer)
    enqueue('a:route', notice)
    await drain.runUntilEmpty()
    expect(status()).toMatchObject([{ state: 'pending', lastError: matching(reason) }])
    answerWith(accept)
    await pass(1)
    expect(status()).toMatchObject([{ state: 'done' }])
  })

  it('cannot be reached lets no token into log and queue', async () => {
    const api = 'http://127.0.0.1:1'
    const sending = setUpSending(createTelegramChannel({ token, chatId: '-100', api }))
    sending.enqueue('a:route', notice)
    await sending.drain.runUntilEmpty()
    expect(sending.logged).toHaveLength(1)
    expect(JSON.stringify([sending.logged, sending.status()])).not.toMatch(/123456|ABC-DEF/)
  })
})
