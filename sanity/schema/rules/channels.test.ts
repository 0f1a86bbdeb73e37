import { expect, it } from 'vitest'
import { channelsWarning } from './channels.ts'

it('channels without a contact are named', () => {
  const contacts = { phone: '+78120000000', telegram: '' }
  expect(channelsWarning(['phone', 'telegram', 'max'], contacts)).toContain('Telegram, MAX')
  expect(channelsWarning(['phone'], contacts)).toBeUndefined()
  expect(channelsWarning(undefined, undefined)).toBeUndefined()
  expect(channelsWarning(['email'], undefined)).toContain('Электронная почта')
})
