import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { channels } from '#lib/consultations/channel.ts'
import { fields, setUpService } from '#lib/consultations/service.fixture.ts'
import { consent, getOfficeHours, rejectedFormOf, setUp } from './post-consultation.fixture.ts'
import { postConsultation } from './post-consultation.ts'

const anyText: unknown = expect.any(String)
const asJson = { accept: 'application/json' }

function consentsIn(path: string) {
  using db = new DatabaseSync(path, { readOnly: true })
  return db.prepare('select client_address, user_agent, form_url from consents').all()
}

describe('a browser without scripts', () => {
  it('is redirected to the thanks page by a relative address', async () => {
    const response = await (await setUp()).post(fields)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/consultation/thanks/?number=1')
  })

  it('is redirected to the retry page, with its values sealed in a cookie that scripts cannot read', async () => {
    const { post, service } = await setUp({ siteUrl: 'https://butlerspb.example' })
    const response = await post({ ...fields, contact: '1', extra: 'x' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/consultation/retry/')
    expect(response.headers.get('set-cookie')).toMatch(
      /^consultation_draft=[\w-]+; Path=\/consultation; Max-Age=900; HttpOnly; SameSite=Lax; Secure$/,
    )
    expect(rejectedFormOf(response, service)).toMatchObject({
      values: { ...fields, contact: '1' },
      errors: { contact: anyText },
      reason: 'invalid',
    })
    expect(rejectedFormOf(response, service)?.values).not.toHaveProperty('extra')
  })

  it('gets its words back, and nothing else that a program may send', async () => {
    const { service } = await setUpService()
    const request = new Request('http://localhost:3000/api/consultations/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...fields, contact: '1', hours: 5, topic: ['a'], nda: true }),
    })
    const log = { warn() {}, error() {} }
    const getConsent = async () => consent
    const siteUrl = 'http://localhost:3000'
    const response = await postConsultation(request, {
      service,
      siteUrl,
      getConsent,
      getLetterConsent: async () => undefined,
      getChannels: async () => channels,
      getOfficeHours,
      signUpForLetters: async () => {},
      log,
    })
    expect(rejectedFormOf(response, service)?.values).toEqual({ ...fields, contact: '1' })
  })

  it('gets a page in Russian for a used key, and its values back under a new key', async () => {
    const { post, service } = await setUp()
    await post({ ...fields, key: 'k' })
    const response = await post({ ...fields, key: 'k', name: 'Пётр' })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('href="/consultation/retry/"')
    const rejectedForm = rejectedFormOf(response, service)
    expect(rejectedForm).toMatchObject({ values: { name: 'Пётр' }, reason: 'conflict' })
    expect(rejectedForm?.key).not.toBe('k')
  })
})

describe('a program that asks for JSON', () => {
  it('gets the same number for the same key', async () => {
    const { post } = await setUp()
    for (let time = 0; time < 2; time++) {
      const response = await post({ ...fields, key: 'k' }, asJson)
      expect(response.status).toBe(201)
      expect(await response.json()).toEqual({ ok: true, number: 1 })
    }
  })

  it('gets the errors by field', async () => {
    const response = await (await setUp()).post({}, asJson)
    expect(response.status).toBe(422)
    expect(await response.json()).toEqual({
      ok: false,
      errors: {
        channel: anyText,
        contact: anyText,
        consent: anyText,
      },
    })
  })

  it('gets a 409 for a used key', async () => {
    const { post } = await setUp()
    await post({ ...fields, key: 'k' })
    const response = await post({ ...fields, key: 'k', name: 'Пётр' }, asJson)
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({ ok: false, error: anyText })
  })
})

describe('a request is refused', () => {
  it('from a foreign page, without keeping anything of it', async () => {
    const { post, store } = await setUp()
    const response = await post(fields, { origin: 'https://evil.example' })
    expect(response.status).toBe(403)
    expect(response.headers.has('set-cookie')).toBe(false)
    expect(await store.list()).toEqual([])
  })

  it('above the rate limit of its network, with its values kept', async () => {
    const { post, service } = await setUp({ perMinute: 1 })
    await post(fields, { 'x-client-address': '203.0.113.1' })
    const response = await post(fields, { 'x-client-address': '203.0.113.2' })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(rejectedFormOf(response, service)).toMatchObject({ values: fields, reason: 'tooMany' })
    expect((await post(fields, { 'x-client-address': '198.51.100.1' })).status).toBe(303)
  })

  it('above the limit of its contact, however that is written', async () => {
    const { post } = await setUp({ perMinute: 1 })
    const statuses: number[] = []
    for (const [index, contact] of ['@ivanov', 't.me/ivanov', 'ivanov', '@ivanov'].entries()) {
      const client = { 'x-client-address': `203.0.${index}.1` }
      statuses.push((await post({ ...fields, contact }, client)).status)
    }
    expect(statuses).toEqual([303, 303, 303, 429])
  })

  it('when the store cannot write: the values are kept and none is logged', async () => {
    const { post, service, store, logged } = await setUp()
    await store.close()
    const response = await post(fields)
    expect(response.status).toBe(503)
    expect(rejectedFormOf(response, service)).toMatchObject({
      values: fields,
      reason: 'unavailable',
    })
    expect(logged).toHaveLength(1)
    expect(JSON.stringify(logged)).not.toMatch(/ivanov|Иван/)
  })
})

describe('the record of consent', () => {
  it.each([
    ['http://localhost:3000/consultation/?contact=anna@example.ru#form', '/consultation/'],
    ['http://localhost:3000/blog/pereezd/', '/blog/pereezd/'],
    [`http://localhost:3000/${'a'.repeat(600)}/`, `/${'a'.repeat(499)}`],
    ['not an address', ''],
    ['', ''],
  ])('has the path of the form’s page without its query: %s', async (referer, formUrl) => {
    const { post, path } = await setUp()
    await post(fields, { referer })
    expect(consentsIn(path)).toMatchObject([{ form_url: formUrl }])
  })

  it('has the address of the sender and the beginning of the user agent', async () => {
    const { post, path } = await setUp()
    await post(fields, { 'x-client-address': '203.0.113.9', 'user-agent': 'b'.repeat(501) })
    await post(fields)
    expect(consentsIn(path)).toMatchObject([
      { client_address: '203.0.113.9', user_agent: 'b'.repeat(500) },
      { client_address: 'unknown', user_agent: null },
    ])
  })

  it('refers to the latest text while the settings cannot be read', async () => {
    let readable = true
    const { post, store, logged } = await setUp({
      getConsent: async () => {
        if (!readable) throw new Error('the lake is down')
        return consent
      },
    })
    await post(fields)
    readable = false
    expect((await post(fields)).status).toBe(303)
    const [first, second] = await store.list()
    expect(second?.consent.hash).toBe(first?.consent.hash)
    expect(logged).toHaveLength(1)
  })

  it('has the standard text until an editor writes one', async () => {
    const { post, store } = await setUp({ getConsent: async () => ({ version: '', text: '' }) })
    await post(fields)
    expect(await store.list()).toMatchObject([{ consent: { version: 'standard-2' } }])
    expect((await store.latestConsent())?.text).toContain('согласие на обработку')
  })
})

describe('a channel that is switched off in the settings', () => {
  it('is refused with a sentence at its field', async () => {
    const { post, store } = await setUp({ getChannels: async () => ['email'] })
    const answer = await post(fields, { accept: 'application/json' })
    expect(answer.status).toBe(422)
    const channel = '«Telegram»: так мы сейчас не отвечаем, выберите другой способ.'
    expect(await answer.json()).toEqual({ ok: false, errors: { channel } })
    expect(await store.list()).toEqual([])
  })

  it('is taken while the settings cannot be read', async () => {
    const { post } = await setUp({ getChannels: () => Promise.reject(new Error('no lake')) })
    expect((await post(fields, { accept: 'application/json' })).status).toBe(201)
  })
})
