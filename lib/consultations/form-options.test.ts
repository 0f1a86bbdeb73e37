import { expect, it } from 'vitest'
import { formOptions } from './form-options.ts'

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)

it('offers the channels of the settings, in the order of the form', () => {
  const consent = { version: '1', text: 'Согласие' }
  const { channels } = formOptions({ consent, channels: ['email', 'telegram'] })
  expect(channels).toEqual([
    { value: 'telegram', title: 'Telegram' },
    { value: 'email', title: 'Почта' },
  ])
})

it.each([
  [
    ['whatsapp', 'telegram', 'max', 'email'],
    'Телефон с кодом страны, имя в Telegram, ссылка на профиль в MAX или адрес почты',
  ],
  [['phone', 'email'], 'Телефон с кодом страны или адрес почты'],
  [['email'], 'Адрес почты'],
  [[], ''],
] as const)('asks, with the channels %j, for what they take', (channels, hint) => {
  const consent = { version: '1', text: 'Согласие' }
  expect(formOptions({ consent, channels }).contactHint).toBe(hint)
})

it('offers the time zones by city, and the consent of the settings', () => {
  const consent = { version: '7', text: 'Согласие' }
  const options = formOptions({ consent, channels: [] })
  const shown = { version: '7 (205f97be)', text: 'Согласие' }
  expect(options).toMatchObject({ channels: [], consent: shown })
  expect(options.timeZones[0]).toEqual({ timeZone: 'Europe/Moscow', city: 'Петербург, Москва' })
})

it('gives a text that was changed under its old version another one', () => {
  const versionOf = (text: string) =>
    formOptions({ consent: { version: '7', text }, channels: [] }).consent.version
  expect(versionOf('Согласие')).not.toBe(versionOf('Согласие на всё'))
})

it('offers the standard consent while the settings have none', () => {
  const { consent } = formOptions({ consent: { version: '', text: '' }, channels: [] })
  expect(consent).toEqual({ version: 'standard-2', text: matching(/^Я даю согласие/) })
})
