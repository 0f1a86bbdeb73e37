import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { telegramFindings } from './telegram.ts'

const token = '123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11'

/** A Bot API that answers with these bodies and statuses, by method. */
async function said(replies: Record<string, [number, string]>): Promise<string[]> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://api')
    const [status, body] = replies[pathname.replace(`/bot${token}/`, '')] ?? [404, '']
    const isAsked = pathname.endsWith('getMe') || searchParams.get('chat_id') === '@office'
    response.writeHead(isAsked ? status : 400).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 1
  const api = `http://127.0.0.1:${port}`
  const { findings, date } = await telegramFindings({ token, chatId: '@office', api }, fetch)
  expect(Date.parse(date ?? '')).not.toBeNaN()
  return findings.map(({ message }) => message)
}

const ok: [number, string] = [200, '{"ok":true,"result":{}}']
const refused = (status: number): [number, string] => [status, '{"ok":false,"description":"no"}']

it('finds nothing wrong with a bot that sees its chat', async () => {
  expect(await said({ getMe: ok, getChat: ok })).toEqual([])
})

it('names a bot that is refused, a chat that is not seen, and another server', async () => {
  expect(await said({ getMe: refused(401), getChat: refused(401) })).toEqual([
    expect.stringMatching(/^Telegram refuses the bot \(401\)/),
  ])
  expect(await said({ getMe: ok, getChat: refused(400) })).toEqual([
    expect.stringMatching(/does not see the chat of TELEGRAM_CHAT_ID \(400\)/),
  ])
  expect(await said({ getMe: [200, '<html>'], getChat: [200, '<html>'] })).toEqual([
    expect.stringMatching(/^Something else than Telegram answers \(status 200\)/),
  ])
})

it('says that nothing answers, without the token', async () => {
  const settings = { token, chatId: '1', api: 'http://127.0.0.1:1' }
  const { findings } = await telegramFindings(settings, fetch)
  expect(findings).toHaveLength(1)
  expect(findings[0]?.message).toMatch(/^Telegram does not answer/)
  expect(findings[0]?.message).not.toContain(token)
})
