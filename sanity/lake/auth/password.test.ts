import { expect, it } from 'vitest'
import { hashOfNoPassword, hashPassword, isPassword } from './password.ts'

it('verifies a password in any Unicode composition, and salts it', async () => {
  const [first, second] = await Promise.all([hashPassword('Ёлки'), hashPassword('Ёлки')])
  expect(await isPassword('Е\u0308лки', first)).toBe(true)
  expect(first).not.toBe(second)
  expect(first).toMatch(/^scrypt\$32768\$8\$3\$/)
})

it('compares with the hash of no password at the same cost, and finds it wrong', async () => {
  const hash = hashOfNoPassword()
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w+/=]{24}\$[\w+/=]{44}$/)
  expect(hash).not.toBe(hashOfNoPassword())
  expect(await isPassword('', hash)).toBe(false)
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
