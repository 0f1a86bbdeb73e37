import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createFileChannel } from '#lib/outbox/file-channel.ts'
import { createTelegramChannel } from '#lib/outbox/telegram-channel.ts'
import { sendTest } from './send-test.ts'

it('sends one message by each route, and says which failed and why', async () => {
  const folder = temporaryFolder()
  const token = '123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11'
  const channels = {
    file: createFileChannel(folder),
    telegram: createTelegramChannel({ token, chatId: '1', api: 'http://127.0.0.1:1' }),
  }
  const results = await sendTest(channels, { siteUrl: 'https://butler.example', now: Date.now() })
  const unanswered: unknown = expect.stringMatching(/^Telegram did not answer/)
  expect(results).toEqual([
    { channel: 'file', problem: undefined },
    { channel: 'telegram', problem: unanswered },
  ])
  expect(readdirSync(folder)).toEqual(['test.eml'])
})
