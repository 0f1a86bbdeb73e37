import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

/** What deriving a key costs; stored with it, so that it can be raised without losing a password. */
type Cost = { N: number; r: number; p: number }

/** 32 MB and about a tenth of a second: a line of OWASP's table for scrypt. */
const cost: Cost = { N: 2 ** 15, r: 8, p: 3 }
const keyBytes = 32

/** The longest that is looked at: a page of text would only cost time. */
export const longestPassword = 200

export const shortestPassword = 12

/** Whether a password may be chosen for an account. */
export function isStrong(password: string, account: string): boolean {
  const length = Array.from(password.normalize('NFC')).length
  if (length < shortestPassword || length > longestPassword) return false
  return password.toLowerCase() !== account && new Set(password).size > 3
}

/** What is stored of a password: `scrypt$N$r$p$salt$key`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await keyOf(password, salt, cost)
  const { N, r, p } = cost
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/**
 * Whether the password is the one that was stored. Without a stored one it takes as long, so that
 * the answer's time does not tell which names have an account.
 */
export async function verifyPassword(
  password: string,
  stored: string | undefined,
): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (stored ?? nobody).split('$')
  const expected = Buffer.from(key, 'base64url')
  const given = await keyOf(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(given, expected) && stored !== undefined
}

/** Four groups of five letters and digits that are not taken for each other: 98 bits. */
export function generatePassword(): string {
  const signs = 'abcdefghijkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/** Looks like what is stored of a password; no password has this key. */
const nobody = ['scrypt', cost.N, cost.r, cost.p, '0'.repeat(22), '0'.repeat(43)].join('$')

/** One keyboard writes «й» as one sign, another as two. */
function keyOf(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 2 * 128 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyBytes, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
