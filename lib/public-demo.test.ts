import { expect, it } from 'vitest'
import { isPublicDemo, marksDemo } from './public-demo.ts'

const loopback = ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000']
const elsewhere = ['https://butlerspb.example', 'http://192.168.0.5:3000', 'http://10.0.0.1']

it.each(loopback)('demo content is ordinary content on %s', (siteUrl) => {
  expect(marksDemo(siteUrl)).toBe(false)
  expect(isPublicDemo({ demo: true }, siteUrl)).toBe(false)
})

it.each(elsewhere)('demo content is marked on %s, and nothing else is', (siteUrl) => {
  expect(marksDemo(siteUrl)).toBe(true)
  expect(isPublicDemo({ demo: true }, siteUrl)).toBe(true)
  expect(isPublicDemo({ demo: false }, siteUrl)).toBe(false)
  expect(isPublicDemo({}, siteUrl)).toBe(false)
})
