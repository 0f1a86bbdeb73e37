import { describe, expect, it } from 'vitest'
import { context, fields, setUpService } from './service.fixture.ts'

const anyText: unknown = expect.any(String)
const containing = (text: string): unknown => expect.stringContaining(text)

describe('submit', () => {
  it('accepts a form, numbers it and wakes the outbox', async () => {
    const { clock, service, store, wakes } = await setUpService()
    const form = service.newForm()
    clock.ms += 20_000
    expect(await service.submit({ ...fields, ...form }, context)).toMatchObject({
      kind: 'accepted',
      number: 1,
      repeated: false,
    })
    expect(wakes).toHaveLength(1)
    expect(await store.list()).toMatchObject([
      { quarantined: false, name: 'Иван', deliveries: [{ channel: 'file', state: 'pending' }] },
    ])
  })

  it('gives a form that is sent twice the same number, even if its white space differs', async () => {
    const { clock, service, store, wakes } = await setUpService()
    const form = service.newForm()
    clock.ms += 20_000
    await service.submit({ ...fields, ...form }, context)
    const again = { ...form, ...fields, name: ' Иван ', contact: 'ivanov', unknown: 'x' }
    expect(await service.submit(again, context)).toMatchObject({
      kind: 'accepted',
      number: 1,
      repeated: true,
    })
    expect(wakes).toHaveLength(1)
    expect(await store.list()).toMatchObject([{ quarantined: false }])
  })

  it('confirms a request by e-mail, if e-mail is configured', async () => {
    const mail = { channel: 'email', contact: 'ivan@example.org', consent: 'on' }
    const channelsOf = async (channels: string[]) => {
      const { service, store } = await setUpService({ channels })
      await service.submit(mail, context)
      return (await store.list()).flatMap((request) => request.deliveries.map((d) => d.channel))
    }
    expect(await channelsOf(['email', 'telegram'])).toEqual(['email', 'telegram', 'confirmations'])
    expect(await channelsOf(['telegram'])).toEqual(['telegram'])
  })

  it('reports a key reused with other values', async () => {
    const { service } = await setUpService()
    const { key } = service.newForm()
    await service.submit({ ...fields, key }, context)
    expect(await service.submit({ ...fields, key, name: 'Пётр' }, context)).toEqual({
      kind: 'conflict',
    })
  })

  it('stores nothing of an invalid form', async () => {
    const { service, store } = await setUpService()
    expect(await service.submit({ ...fields, consent: '' }, context)).toEqual({
      kind: 'invalid',
      errors: { consent: anyText },
    })
    expect(await store.list()).toEqual([])
  })

  it.each<[string, Record<string, string>, boolean]>([
    ['without a stamp', {}, false],
    ['with a forged stamp', { stamp: '1.a.b' }, true],
    ['with a filled honeypot', { website: 'http://spam.example' }, true],
  ])('answers a form %s alike', async (_what, hiddenFields, quarantined) => {
    const { service, store } = await setUpService()
    expect(await service.submit({ ...fields, ...hiddenFields }, context)).toMatchObject({
      kind: 'accepted',
      number: 1,
      repeated: false,
    })
    expect(await store.list()).toMatchObject([{ quarantined }])
  })

  it('quarantines a second request with the same stamp', async () => {
    const { clock, service, store } = await setUpService()
    const { key, stamp } = service.newForm()
    clock.ms += 20_000
    await service.submit({ ...fields, key, stamp }, context)
    await service.submit({ ...fields, stamp, name: 'Пётр' }, context)
    expect(await store.list()).toMatchObject([{ quarantined: false }, { quarantined: true }])
  })
})

describe('consent', () => {
  it('must be given again if its text changed after the form was opened', async () => {
    const { service } = await setUpService()
    expect(await service.submit({ ...fields, consentVersion: '2' }, context)).toEqual({
      kind: 'invalid',
      errors: { consent: containing('обновился'), consentVersion: containing('обновился') },
    })
    expect(await service.submit({ ...fields, consentVersion: '3' }, context)).toMatchObject({
      kind: 'accepted',
    })
  })

  it('refers to the latest known text while the settings cannot be read', async () => {
    const { service, store } = await setUpService()
    const unreadable = { ...context, consent: undefined }
    expect(await service.submit(fields, unreadable)).toEqual({ kind: 'unavailable' })
    await service.submit(fields, context)
    expect(await service.submit({ ...fields, name: 'Анна' }, unreadable)).toMatchObject({
      number: 2,
    })
    const [first, second] = await store.list()
    expect(second?.consent.hash).toBe(first?.consent.hash)
  })
})

describe('a rejected form', () => {
  const values = { ...fields, key: 'the first key', stamp: 'the first stamp' }

  it('keeps its values and its key, and skips the three-second minimum', async () => {
    const { service, store } = await setUpService()
    const rejectedForm = { values, errors: { contact: 'fix it' }, reason: 'invalid' } as const
    const form = service.retryForm(service.keepForm(rejectedForm))
    expect(form).toMatchObject({ ...rejectedForm, key: 'the first key' })
    const links = { message: 'http://a http://b' }
    await service.submit({ ...fields, ...links, key: form?.key, stamp: form?.stamp }, context)
    expect(await store.list()).toMatchObject([{ quarantined: false }])
  })

  it('gets another key if the first one is taken', async () => {
    const { service } = await setUpService()
    const token = service.keepForm({ values, errors: {}, reason: 'conflict' })
    expect(service.retryForm(token)?.key).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is not found under a guessed token', async () => {
    const { service } = await setUpService()
    expect(service.retryForm('guess')).toBeUndefined()
  })
})
