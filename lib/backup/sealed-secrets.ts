import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { z } from 'zod'
import { parseJson } from '#lib/json/parse-json.ts'

/** Takes some 130 MB and a third of a second. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const
const memoryOf = ({ N, r }: { N: number; r: number }) => 256 * N * r

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'))

/** A file may be untrusted: what it asks for is limited. */
const headerSchema = z.object({
  format: z.literal('butlerspb-sealed-1'),
  kdf: z.object({
    name: z.literal('scrypt'),
    N: z.number().max(2 ** 20),
    r: z.number().max(16),
    p: z.number().max(4),
    salt: base64,
  }),
  cipher: z.object({ name: z.literal('aes-256-gcm'), iv: base64 }),
})

/**
 * Encrypts a text with a passphrase: one line of JSON with the parameters, which the tag covers too,
 * then tag and text in Base64.
 */
export function seal(text: string, passphrase: string): string {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const header = JSON.stringify({
    format: 'butlerspb-sealed-1',
    kdf: { name: 'scrypt', ...cost, salt: salt.toString('base64') },
    cipher: { name: 'aes-256-gcm', iv: iv.toString('base64') },
  })
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, { ...cost, salt }), iv)
  cipher.setAAD(Buffer.from(header))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${header}\n${Buffer.concat([cipher.getAuthTag(), sealed]).toString('base64')}\n`
}

/** The text that was sealed; undefined for another passphrase, a changed or foreign file. */
export function unseal(file: string, passphrase: string): string | undefined {
  const [first = '', body = ''] = file.split('\n')
  const header = headerSchema.safeParse(parseJson(first)).data
  if (header === undefined) return undefined
  const bytes = Buffer.from(body, 'base64')
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      keyOf(passphrase, header.kdf),
      header.cipher.iv,
      { authTagLength: 16 },
    )
    decipher.setAAD(Buffer.from(first))
    decipher.setAuthTag(bytes.subarray(0, 16))
    return decipher.update(bytes.subarray(16), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}

function keyOf(
  passphrase: string,
  { N, r, p, salt }: { N: number; r: number; p: number; salt: Buffer },
): Buffer {
  return scryptSync(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: memoryOf({ N, r }) })
}
