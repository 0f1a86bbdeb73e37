import { expect, it } from 'vitest'
import { parseEnv } from '#lib/env.ts'

const token = '123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11'
const complete = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_CHAT_ID: '-1001234567890' }

function problemsOf(source: Record<string, string>): string[] {
  const result = parseEnv(source)
  return result.ok ? [] : result.problems
}

it('reads bot and chat', () => {
  expect(parseEnv(complete)).toMatchObject({
    env: { telegram: { token, chatId: '-1001234567890', api: 'https://api.telegram.org' } },
  })
})

it('is off unless it is configured', () => {
  expect(parseEnv({})).toMatchObject({ ok: true, env: { telegram: undefined } })
})

it.each(['TELEGRAM_BOT_TOKEN', 'TELEGRAM_CHAT_ID'] as const)('asks for %s', (name) => {
  const { [name]: _missing, ...rest } = complete
  expect(problemsOf(rest)).toEqual([expect.stringMatching(`^${name} must be set`)])
})

it.each([
  ['TELEGRAM_BOT_TOKEN', 'bot-hunter2'],
  ['TELEGRAM_BOT_TOKEN', `${token}/../x`],
  ['TELEGRAM_CHAT_ID', 'our group'],
  ['TELEGRAM_API', 'telegram'],
])('refuses %s %j without quoting it', (name, value) => {
  const problems = problemsOf({ ...complete, [name]: value })
  expect(problems).toEqual([expect.stringMatching(`^${name} must be`)])
  expect(problems.join()).not.toContain(value)
})
