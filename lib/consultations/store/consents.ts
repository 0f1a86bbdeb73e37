import { createHash } from 'node:crypto'
import type { ConsentRecord } from './consent-record.ts'
import type { Work } from './database.ts'
import type { NewRequest } from './store.ts'

/** Stores what the sender of a request agreed to, letters included. */
export async function insertConsent(
  db: Work,
  number: number,
  { createdAt, consent, letterConsent }: NewRequest,
): Promise<void> {
  const { version, text, clientAddress, userAgent, formUrl } = consent
  await db
    .insertInto('consents')
    .values({
      request_number: number,
      version,
      text_hash: await storeText(db, text),
      letters_version: letterConsent?.version ?? null,
      letters_hash: letterConsent ? await storeText(db, letterConsent.text) : null,
      at: createdAt.toISOString(),
      client_address: clientAddress ?? null,
      user_agent: userAgent ?? null,
      form_url: formUrl,
    })
    .execute()
}

/** The consent to letters that came with a request, and when (ISO 8601). */
export async function findLetterConsent(
  db: Work,
  number: number,
): Promise<{ consent: ConsentRecord; at: string } | undefined> {
  const row = await db
    .selectFrom('consents')
    .innerJoin('consent_texts', 'hash', 'letters_hash')
    .select(['letters_version', 'text', 'at', 'client_address', 'user_agent', 'form_url'])
    .where('request_number', '=', number)
    .executeTakeFirst()
  if (!row || row.letters_version === null) return undefined
  const consent = {
    version: row.letters_version,
    text: row.text,
    clientAddress: row.client_address ?? undefined,
    userAgent: row.user_agent ?? undefined,
    formUrl: row.form_url,
  }
  return { consent, at: row.at }
}

/** Keeps a consent text once; returns its hash. */
export async function storeText(db: Work, text: string): Promise<string> {
  const hash = createHash('sha256').update(text).digest('hex')
  await db
    .insertInto('consent_texts')
    .values({ hash, text })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return hash
}
