import { expect, it } from 'vitest'
import { createRateLimit } from './rate-limit.ts'
import { ownLimits } from './store/rate-limits.ts'

function limitOf(perMinute: number) {
  const limit = createRateLimit({ perMinute, store: { admit: ownLimits() } })
  return {
    post: async (clientAddress: string) => (await limit.admitPost(clientAddress)).ok,
    write: async (contact: string) => (await limit.admitWrite(contact)).ok,
  }
}

/** Addresses of different networks. */
const addressOf = (index: number) => `10.${index >> 8}.${index & 255}.1`

it('admits the configured posts per minute, counted per network', async () => {
  const { post } = limitOf(2)
  expect(await post('203.0.113.1')).toBe(true)
  expect(await post('203.0.113.2')).toBe(true)
  expect(await post('203.0.113.3')).toBe(false)
  expect(await post('198.51.100.1')).toBe(true)
})

it.each([
  ['@ivan', '@Ivan'],
  ['+78123091234', '+78123091234;ext=5'],
  ['a@пример.рф', 'A@xn--e1afmkfd.xn--p1ai'],
])('stores three times as much of one contact per hour: %s is %s', async (contact, same) => {
  const { write } = limitOf(2)
  for (let index = 0; index < 3; index++) {
    expect(await write(contact)).toBe(true)
    expect(await write(same)).toBe(true)
  }
  expect(await write(same)).toBe(false)
  expect(await write('@anna')).toBe(true)
})

it('counts posts and all writes by the minute, and those of a contact by the hour', async () => {
  const windows: [key: string, windowMs: number][] = []
  const admit: ReturnType<typeof ownLimits> = async (key, _limit, windowMs) => {
    windows.push([key, windowMs])
    return { ok: true }
  }
  const limit = createRateLimit({ perMinute: 2, store: { admit } })
  await limit.admitPost('203.0.113.1')
  await limit.admitWrite('@anna')
  expect(windows).toEqual([
    ['network 203.0.113.0/24', 60_000],
    ['contact @anna', 3_600_000],
    ['all', 60_000],
  ])
})

it('stores thirty times as much per minute altogether', async () => {
  const { write } = limitOf(2)
  for (let index = 0; index < 60; index++) expect(await write(`@a${index}`)).toBe(true)
  expect(await write('@a60')).toBe(false)
})

it('counts what the limit of a contact refused for no other contact', async () => {
  const { write } = limitOf(2)
  for (let index = 0; index < 100; index++) await write('@a')
  for (let index = 0; index < 54; index++) expect(await write(`@b${index}`)).toBe(true)
  expect(await write('@c')).toBe(false)
})

it('lets posts from many networks take nothing of what may be stored', async () => {
  const { post, write } = limitOf(2)
  for (let index = 0; index < 100; index++) expect(await post(addressOf(index))).toBe(true)
  expect(await write('@a')).toBe(true)
})

it('admits everything when the limit is 0', async () => {
  const { post, write } = limitOf(0)
  for (let index = 0; index < 100; index++) {
    expect(await post('203.0.113.1')).toBe(true)
    expect(await write('@a')).toBe(true)
  }
})
