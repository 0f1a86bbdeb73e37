import { expect, it } from 'vitest'
import { createDeviceToken, deviceOf } from './device-token.ts'

it('tells the device of a token of the same password', () => {
  const token = createDeviceToken('stored')
  expect(deviceOf(token, 'stored')).toBe(token.split('.')[0])
  expect(createDeviceToken('stored')).not.toBe(token)
})

it('keeps the device while its token is valid', () => {
  const token = createDeviceToken('stored')
  expect(createDeviceToken('stored', token)).toBe(token)
  expect(createDeviceToken('another', token)).not.toContain(token.split('.')[0])
})

it('knows no device by a token that is missing, forged, or of an earlier password', () => {
  const token = createDeviceToken('stored')
  const [device = '', signature = ''] = token.split('.')
  for (const wrong of [undefined, '', '.', device, `${device}.`, `another.${signature}`]) {
    expect(deviceOf(wrong, 'stored')).toBeUndefined()
  }
  expect(deviceOf(token, 'another')).toBeUndefined()
  expect(deviceOf(token, undefined)).toBeUndefined()
})
