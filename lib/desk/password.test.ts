import { expect, it } from 'vitest'
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
  // scrypt of RFC 7914, section 12: P = "password", S = "NaCl", N = 1024, r = 8, p = 16.
  const key =
    'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640'
  const [salt, first] = [Buffer.from('NaCl'), Buffer.from(key, 'hex').subarray(0, 32)]
  const stored = `scrypt$1024$8$16$${salt.toString('base64url')}$${first.toString('base64url')}`
  expect(await verifyPassword('password', stored)).toBe(true)
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
