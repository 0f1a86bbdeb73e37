import { expect, it } from 'vitest'
import { hashPassword, isPassword } from './password.ts'

it('verifies a password in any Unicode composition', async () => {
  const passwordHash = await hashPassword('Ёлки у Невы')
  expect(await isPassword('Ёлки у Невы', passwordHash)).toBe(true)
  expect(await isPassword('Е\u0308лки у Невы', passwordHash)).toBe(true)
  expect(await isPassword('ёлки у Невы', passwordHash)).toBe(false)
})

it('salts: the same password has another hash each time', async () => {
  const [first, second] = [await hashPassword('same'), await hashPassword('same')]
  expect(first).not.toBe(second)
  expect(first).toMatch(/^scrypt\$32768\$8\$3\$/)
})

it('checks a hash by the parameters it was made with', async () => {
  // The second test vector of RFC 7914, cut to our 32 bytes.
  const salt = Buffer.from('NaCl').toString('base64')
  const key = Buffer.from('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162', 'hex')
  const passwordHash = `scrypt$1024$8$16$${salt}$${key.toString('base64')}`
  expect(await isPassword('password', passwordHash)).toBe(true)
  expect(await isPassword('Password', passwordHash)).toBe(false)
})

it.each(['', 'none', 'bcrypt$1$1$1$a$b'])('throws at the damaged hash %j', async (damaged) => {
  await expect(isPassword('password', damaged)).rejects.toThrow('damaged')
})
