import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** OWASP's recommendation with the least memory: 32 MB, and about as slow as argon2id's. */
const cost = { N: 2 ** 15, r: 8, p: 3 }
const keyLength = 32

/** `scrypt$N$r$p$salt$key`: the parameters are stored with the hash, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return formatHash(salt, await derive(password, salt, cost))
}

/** A hash that no password has; comparing with it takes as long as with any other. */
export function hashOfNoPassword(): string {
  return formatHash(randomBytes(16), randomBytes(keyLength))
}

function formatHash(salt: Buffer, key: Buffer): string {
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join(
    '$',
  )
}

/** Compares in constant time. Throws when the hash is not one of ours. */
export async function isPassword(password: string, passwordHash: string): Promise<boolean> {
  const [name, N, r, p, salt, key] = passwordHash.split('$')
  if (name !== 'scrypt' || salt === undefined || key === undefined) {
    throw new TypeError('a password hash is damaged')
  }
  const wanted = Buffer.from(key, 'base64')
  const parameters = { N: Number(N), r: Number(r), p: Number(p) }
  return timingSafeEqual(wanted, await derive(password, Buffer.from(salt, 'base64'), parameters))
}

/** NFKC: the same letters may be composed in several ways (accents, widths). */
function derive(
  password: string,
  salt: Buffer,
  { N, r, p }: { N: number; r: number; p: number },
): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
