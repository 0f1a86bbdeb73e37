import { expect, it } from 'vitest'
import { formOptions } from './form-options.ts'

it('offers the channels of the settings, in the order of the form', () => {
  const consent = { version: '1', text: 'Согласие' }
  const { channels } = formOptions({ consent, channels: ['email', 'telegram'] })
  expect(channels).toEqual([
    { value: 'telegram', title: 'Telegram' },
    { value: 'email', title: 'Почта' },
  ])
})
