import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { fields } from '#lib/consultations/service.fixture.ts'
import { letterConsent, rejectedFormOf, setUp } from './post-consultation.fixture.ts'

const asJson = { accept: 'application/json' }

describe('the box of letters', () => {
  const wanted = { ...fields, channel: 'email', contact: 'ivan@example.org', letters: 'on' }
  const changed: unknown = expect.stringContaining('Условия писем обновились')

  it('signs up the e-mail address of a new request', async () => {
    const { post, signedUp } = await setUp()
    await post({ ...wanted, key: 'a' })
    await post({ ...wanted, key: 'a' })
    expect(signedUp).toEqual([['ivan@example.org', letterConsent.version]])
  })

  it('signs up under the text that was shown', async () => {
    const { post, signedUp } = await setUp()
    await post({ ...wanted, letters: letterConsent.version })
    expect(signedUp).toEqual([['ivan@example.org', letterConsent.version]])
  })

  it('asks again if its text has changed since, and loses nothing', async () => {
    const { post, service, store, signedUp } = await setUp()
    const outdated = { ...wanted, letters: 'l1 (00000000)' }
    const answer = await post(outdated, asJson)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toEqual({ ok: false, errors: { letters: changed } })
    const rejected = rejectedFormOf(await post(outdated), service)
    expect(rejected).toMatchObject({ values: outdated, errors: { letters: changed } })
    expect([await store.list(), signedUp]).toEqual([[], []])
  })

  it('asks again for both boxes if both texts have changed', async () => {
    const { post } = await setUp()
    const answer = await post({ ...wanted, letters: 'l1', consentVersion: '2' }, asJson)
    const consentChanged: unknown = expect.stringContaining('Текст согласия обновился')
    expect(await answer.json()).toMatchObject({
      errors: { letters: changed, consent: consentChanged, consentVersion: consentChanged },
    })
  })

  it('signs up nobody while letters cannot be sent, or their text cannot be read', async () => {
    for (const getLetterConsent of [
      async () => undefined,
      () => Promise.reject(new Error('no lake')),
    ]) {
      const { post, signedUp } = await setUp({ getLetterConsent })
      expect((await post({ ...wanted, letters: 'l1' }, asJson)).status).toBe(201)
      expect(signedUp).toEqual([])
    }
  })

  it('keeps the text that was ticked with a request in quarantine', async () => {
    const { post, path } = await setUp()
    await post({ ...wanted, website: 'https://spam.example' })
    await post({ ...wanted, website: 'https://spam.example', letters: '' })
    using db = new DatabaseSync(path, { readOnly: true })
    const query = `select letters_version, text from consents
      left join consent_texts on hash = letters_hash order by request_number`
    expect(db.prepare(query).all()).toEqual([
      { letters_version: letterConsent.version, text: letterConsent.text },
      { letters_version: null, text: null },
    ])
  })

  it('signs up nobody without an address, without a tick, or who looks like spam', async () => {
    const { post, signedUp } = await setUp()
    await post({ ...wanted, letters: '' })
    await post({ ...wanted, channel: 'telegram', contact: '@ivanov' })
    await post({ ...wanted, website: 'https://spam.example' })
    expect(signedUp).toEqual([])
  })
})
