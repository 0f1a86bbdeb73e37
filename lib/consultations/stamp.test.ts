import { expect, it } from 'vitest'
import { createStamp, verifyStamp } from './stamp.ts'

const stampKeys = ['a key of sixteen characters'] as const
const key = { stampKeys, form: 'the form' }
const renderedAt = Date.parse('2026-11-22T12:00:00Z')
const day = 24 * 60 * 60 * 1000

it.each([
  [0, 'tooFast'],
  [2_999, 'tooFast'],
  [3_000, 'fresh'],
  [day, 'fresh'],
  [day + 1, 'expired'],
])('%i ms after rendering a stamp is %s', (age, kind) => {
  const stamp = createStamp(key, renderedAt)
  expect(verifyStamp(key, stamp, renderedAt + age).kind).toBe(kind)
})

it('has its own nonce until it expires', () => {
  const verdicts = [1, 2].map(() =>
    verifyStamp(key, createStamp(key, renderedAt), renderedAt + 5_000),
  )
  const nonces = verdicts.map((verdict) => ('nonce' in verdict ? verdict.nonce : undefined))
  expect(nonces[0]?.expiresAt).toEqual(new Date(renderedAt + day))
  expect(nonces[0]?.value).not.toBe(nonces[1]?.value)
})

it('is missing when the form sent none', () => {
  expect(verifyStamp(key, undefined, renderedAt)).toEqual({ kind: 'missing' })
})

it('is forged if any part was changed', () => {
  const stamp = createStamp(key, renderedAt)
  const later = stamp.replace(String(renderedAt), String(renderedAt + 1))
  const forgeries = [later, `${stamp}x`, `${stamp}.x`, stamp.slice(0, -1), '', 'a.b.c', '..']
  for (const forgery of [
    ...forgeries,
    createStamp({ ...key, stampKeys: ['another key'] }, renderedAt),
  ]) {
    expect(verifyStamp(key, forgery, renderedAt + 5_000)).toEqual({ kind: 'forged' })
  }
})

it('is forged on another form than its own', () => {
  const stamp = createStamp(key, renderedAt)
  for (const form of ['another form', undefined]) {
    expect(verifyStamp({ stampKeys, form }, stamp, renderedAt + 5_000)).toEqual({ kind: 'forged' })
  }
})

it('signs with the first key, and accepts what another of the keys has signed', () => {
  const stamp = createStamp({ ...key, stampKeys: ['a new key', stampKeys[0]] }, renderedAt)
  const at = renderedAt + 5_000
  expect(verifyStamp({ ...key, stampKeys: ['a new key'] }, stamp, at).kind).toBe('fresh')
  expect(verifyStamp({ ...key, stampKeys: ['newest', 'a new key'] }, stamp, at).kind).toBe('fresh')
  expect(verifyStamp(key, stamp, at).kind).toBe('forged')
})
