import { expect, it } from 'vitest'
import { storedPassword } from './desk.fixture.ts'
import { generatePassword, hashPassword, verifyPassword } from './password.ts'

it('accepts the password that was stored and no other', async () => {
  const stored = await hashPassword('мой пароль для стола')
  expect(await verifyPassword('мой пароль для стола', stored)).toBe(true)
  expect(await verifyPassword('мой пароль для стола ', stored)).toBe(false)
  expect(await verifyPassword('', stored)).toBe(false)
})

it('accepts nothing where no password is stored', async () => {
  expect(await verifyPassword('', undefined)).toBe(false)
})

it('knows a letter that another keyboard composes of two signs', async () => {
  const stored = await hashPassword('й'.normalize('NFC'))
  expect(await verifyPassword('й'.normalize('NFD'), stored)).toBe(true)
})

it('verifies a password that was stored at another cost', async () => {
  expect(await verifyPassword('password', storedPassword)).toBe(true)
})

it('stores equal passwords differently', async () => {
  const hashes = await Promise.all([hashPassword('same'), hashPassword('same')])
  expect(new Set(hashes).size).toBe(2)
  expect(hashes.join(' ')).not.toContain('same')
})

it('makes passwords without signs that are taken for each other', () => {
  const passwords = Array.from({ length: 50 }, generatePassword)
  expect(new Set(passwords).size).toBe(50)
  for (const password of passwords) expect(password).toMatch(/^([a-km-z2-9]{5}-){3}[a-km-z2-9]{5}$/)
})
