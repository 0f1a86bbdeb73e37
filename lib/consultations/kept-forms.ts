import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { parseJson } from '#lib/json/parse-json.ts'
import type { StampKeys } from './stamp.ts'

/** How long a form is kept, in seconds. */
export const keptFormLifetime = 15 * 60

export type KeptForms<Form> = {
  /** Returns a token that is the form, sealed: nobody reads or makes one without our key. */
  keep(form: Form): string
  /** The form of a token for fifteen minutes; undefined for what is no token of ours. */
  get(token: string): Form | undefined
}

type Options<Form> = {
  /** Milliseconds since 1970. */
  now: () => number
  /** The first seals; any opens. */
  keys: () => StampKeys
  /** Of what the tokens are: one kind is never taken for another. */
  kind: string
  schema: z.ZodType<Form>
}

const cipher = 'aes-256-gcm'
const sizes = { iv: 12, tag: 16 }
/** More than any form has: the limit keeps a decompression small. */
const mostBytes = 64 * 1024

/**
 * Forms to be shown to their sender again, kept by the sender's browser alone: without consent
 * nothing may be recorded, so the values of a rejected form are neither in a database nor on a disk
 * of ours. Any instance with the same keys gives them back, also one that has just started.
 */
export function createKeptForms<Form>({ now, keys, kind, schema }: Options<Form>): KeptForms<Form> {
  const secretOf = (key: string) => createHmac('sha256', key).update(`kept form: ${kind}`).digest()
  const content = z.object({ until: z.number(), form: schema })

  return {
    keep(form) {
      const until = now() + keptFormLifetime * 1000
      return seal(secretOf(keys()[0]), JSON.stringify({ until, form }))
    },
    get(token) {
      const texts = keys().map((key) => open(secretOf(key), token))
      const kept = content.safeParse(parseJson(texts.find((text) => text !== undefined) ?? ''))
      return kept.success && kept.data.until > now() ? kept.data.form : undefined
    },
  }
}

function seal(secret: Buffer, text: string): string {
  // As small as with brotli, in a third of the time; little memory, because a form is small.
  const packed = deflateRawSync(text, { windowBits: 14, memLevel: 6 })
  const iv = randomBytes(sizes.iv)
  const sealing = createCipheriv(cipher, secret, iv)
  const sealed = Buffer.concat([sealing.update(packed), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url')
}

function open(secret: Buffer, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const begin = sizes.iv + sizes.tag
  if (bytes.length <= begin) return undefined
  try {
    const opening = createDecipheriv(cipher, secret, bytes.subarray(0, sizes.iv))
    opening.setAuthTag(bytes.subarray(sizes.iv, begin))
    const packed = Buffer.concat([opening.update(bytes.subarray(begin)), opening.final()])
    return inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8')
  } catch {
    // Sealed with another key, or changed on its way.
    return undefined
  }
}
