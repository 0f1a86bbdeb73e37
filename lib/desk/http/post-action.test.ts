import { describe, expect, it } from 'vitest'
import { startReading } from '#lib/consultations/store/other-reader.fixture.ts'
import { sessionIdOf } from '#lib/desk/sessions.ts'
import { setUpActions } from './post-action.fixture.ts'

const next = (response: Response) => `${response.status} ${response.headers.get('location')}`
const cookiesOf = (response: Response) => response.headers.getSetCookie()

describe('signing in', () => {
  it('opens a session and shows the requests, or the one that was asked for', async () => {
    const { post, desk } = await setUpActions()
    const form = { name: 'anna', password: 'password' }
    const answer = await post('sign-in', form)
    expect(next(answer)).toBe('303 /desk/')
    const [cookie = ''] = cookiesOf(answer)
    expect(cookie).toContain('HttpOnly; SameSite=Lax; Secure')
    const token = /^__Host-desk=([\w-]{43});/.exec(cookie)?.[1]
    expect(await desk.enter(token)).toMatchObject({ account: { name: 'anna' } })
    expect(next(await post('sign-in', { ...form, request: '12' }))).toBe('303 /desk/requests/12/')
    expect(next(await post('sign-in', { ...form, request: '//evil.example' }))).toBe('303 /desk/')
  })

  it('gives a new token each time, and ends the session of the old one', async () => {
    const { post, as, desk } = await setUpActions()
    const { cookie, session } = await as('anna')
    const answer = await post('sign-in', { name: 'anna', password: 'password' }, { cookie })
    expect(cookiesOf(answer).join()).not.toContain(session)
    expect(await desk.enter(session)).toBeUndefined()
  })

  it('goes back to the form with the reason, and with nothing that was typed', async () => {
    const { post } = await setUpActions()
    const wrong = { name: 'anna', password: 'secret', request: '12' }
    expect(next(await post('sign-in', wrong))).toBe('303 /desk/sign-in/?error=wrong&request=12')
    for (let guess = 1; guess < 5; guess += 1) await post('sign-in', wrong)
    expect(next(await post('sign-in', { name: 'anna', password: 'password' }))).toBe(
      '303 /desk/sign-in/?error=tooMany',
    )
  })
})

describe('a form', () => {
  it.each(['take', 'sign-out', 'search', 'erase', 'no-such-action'])(
    'without a session leads to the way in: %s',
    async (name) => {
      const { post } = await setUpActions()
      expect(next(await post(name, { number: '1' }))).toBe('303 /desk/sign-in/')
      const cookie = '__Host-desk=invented'
      expect(next(await post(name, { number: '1' }, { cookie }))).toBe('303 /desk/sign-in/')
    },
  )

  it('of another site is refused', async () => {
    const { post, as, addRequest, store } = await setUpActions()
    const number = String(await addRequest())
    const { cookie, token } = await as('anna')
    const forged = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of forged) {
      const answer = await post('take', { token, number }, { cookie, ...headers })
      expect(answer.status).toBe(403)
    }
    const signIn = { name: 'anna', password: 'password' }
    expect((await post('sign-in', signIn, { origin: 'https://evil.example' })).status).toBe(403)
    expect(await store.get(1)).toMatchObject({ status: 'new', takenBy: null })
  })

  it('without the token of its session is refused', async () => {
    const { post, as, addRequest, store } = await setUpActions()
    const number = String(await addRequest())
    const [anna, olga] = [await as('anna'), await as('olga')]
    for (const token of ['', olga.token, anna.session]) {
      expect((await post('take', { token, number }, { cookie: anna.cookie })).status).toBe(403)
    }
    expect((await anna.act('take', { number, token: anna.token })).status).toBe(303)
    expect(await store.get(1)).toMatchObject({ takenBy: 'anna' })
  })

  it('that is unknown, incomplete or too long is refused', async () => {
    const { as } = await setUpActions()
    const { act } = await as('anna')
    expect((await act('constructor')).status).toBe(404)
    expect((await act('take')).status).toBe(400)
    expect((await act('take', { number: '1e99' })).status).toBe(400)
    expect((await act('status', { number: '1', status: 'won' })).status).toBe(400)
    expect((await act('take', { number: '77' })).status).toBe(404)
    expect((await act('note', { number: '1', text: 'я'.repeat(20_000) })).status).toBe(413)
  })
})

describe('a request', () => {
  it('is taken, gets a status and notes, all in the name of the account', async () => {
    const { as, addRequest, store } = await setUpActions()
    const number = String(await addRequest())
    const { act } = await as('olga')
    expect(next(await act('take', { number }))).toBe('303 /desk/requests/1/')
    expect(next(await act('status', { number, status: 'waiting' }))).toBe('303 /desk/requests/1/')
    await act('note', { number, text: ' Перезвонить\u202E в шесть ' })
    await act('note', { number, text: ' ' })
    expect(await store.get(1)).toMatchObject({
      status: 'waiting',
      takenBy: 'olga',
      notes: [{ author: 'olga', text: 'Перезвонить в шесть' }],
      events: [
        { actor: 'olga', kind: 'taken' },
        { actor: 'olga', kind: 'status', detail: 'waiting' },
        { actor: 'olga', kind: 'note' },
      ],
    })
  })

  it('comes back from quarantine, and its notices are sent', async () => {
    const { as, addRequest, store, wakes } = await setUpActions()
    const number = String(await addRequest({ quarantined: true }))
    const { act } = await as('olga')
    expect(next(await act('restore', { number }))).toBe('303 /desk/requests/1/')
    expect(await store.get(1)).toMatchObject({
      quarantined: false,
      deliveries: [{ channel: 'file' }],
    })
    expect(wakes).toHaveLength(1)
    expect(next(await act('restore', { number }))).toBe('303 /desk/requests/1/')
    expect((await act('restore', { number: '77' })).status).toBe(404)
  })

  it('comes back with the consent to letters that its form showed, and its sender is asked', async () => {
    const { as, addRequest, store, database } = await setUpActions()
    const plain = { nda: false, letters: true }
    await addRequest({
      quarantined: true,
      createdAt: new Date('2026-11-22T12:00:00Z'),
      consultation: { ...plain, channel: 'email', contact: 'anna@example.ru' },
      letterConsent: { version: 'l1', text: 'Хочу письма.' },
    })
    await (await as('olga')).act('restore', { number: '1' })
    expect(await database.db.selectFrom('letter_consents').selectAll().execute()).toMatchObject([
      { version: 'l1', at: '2026-11-22T12:00:00.000Z', form_url: '/consultation/' },
    ])
    const claim = { topics: ['confirmations'], limit: 9, leaseMs: 1000 }
    expect((await store.outbox.claim(claim)).map(({ id }) => id)).toEqual([
      expect.stringMatching(/^letters:.*:opt-in-/),
    ])
  })

  it('is erased by an owner alone, with or without the others of its contact', async () => {
    const { as, addRequest, store } = await setUpActions()
    for (let count = 0; count < 3; count += 1) await addRequest()
    const contacts = async () => (await store.list()).map(({ contact }) => contact)
    const alone = { number: '2', scope: 'request' }
    expect((await (await as('olga')).act('erase', alone)).status).toBe(403)
    expect(await contacts()).toEqual(['@ivanov', '@ivanov', '@ivanov'])
    const { act } = await as('anna')
    expect((await act('erase', { number: '2' })).status).toBe(400)
    expect(next(await act('erase', alone))).toBe('303 /desk/requests/2/')
    expect(await contacts()).toEqual(['@ivanov', '', '@ivanov'])
    const all = { number: '1', scope: 'contact' }
    expect(next(await act('erase', all))).toBe('303 /desk/requests/1/')
    expect(await contacts()).toEqual(['', '', ''])
    expect(await store.erasures()).toMatchObject([{ actor: 'anna' }, {}, {}])
  })

  it('that is erased shows how far that is, also when it is erased once more', async () => {
    const { as, addRequest, store, dataDir } = await setUpActions()
    await addRequest()
    const { act } = await as('anna')
    const stopReading = startReading(dataDir)
    const all = { number: '1', scope: 'contact' }
    for (let press = 0; press < 2; press += 1) {
      expect(next(await act('erase', all))).toBe('303 /desk/requests/1/')
      expect(await store.openErasures()).toMatchObject([{ request: { number: 1 } }])
    }
    stopReading()
    expect(next(await act('erase', all))).toBe('303 /desk/requests/1/')
    expect(await store.openErasures()).toEqual([])
    expect((await act('erase', { ...all, number: '2' })).status).toBe(404)
  })

  it('is looked for without a trace in an address', async () => {
    const { as } = await setUpActions()
    const { act } = await as('olga')
    const answer = await act('search', { text: '+7 921 123-45-67' })
    expect(next(answer)).toBe('303 /desk/found/')
    expect(cookiesOf(answer)[0]).toMatch(/^desk_search=[\w-]+;/)
    expect(next(await act('search', { text: ' ' }))).toBe('303 /desk/')
  })
})

describe('a message that was given up', () => {
  it('is sent again', async () => {
    const { as, addRequest, store, wakes } = await setUpActions()
    const { act } = await as('olga')
    await addRequest({ quarantined: true })
    await act('restore', { number: '1' })
    const [job] = await store.outbox.claim({ topics: ['file'], limit: 1, leaseMs: 1000 })
    if (job) await store.outbox.fail(job, { error: '550', isFinal: true })
    const [letter] = await store.deadLetters()
    expect(next(await act('retry', { id: letter?.id ?? '' }))).toBe('303 /desk/letters/')
    expect(await store.deadLetters()).toEqual([])
    expect(wakes).toHaveLength(2)
    expect((await act('retry', { id: 'no such message' })).status).toBe(404)
  })
})

describe('a session', () => {
  it('ends when its user signs out', async () => {
    const { as, desk } = await setUpActions()
    const { act, session } = await as('olga')
    const answer = await act('sign-out')
    expect(next(answer)).toBe('303 /desk/sign-in/')
    expect(cookiesOf(answer).map((cookie) => /^[^=]+=;.*Max-Age=0/.test(cookie))).toEqual([
      true,
      true,
    ])
    expect(await desk.enter(session)).toBeUndefined()
  })

  it('is ended by its user or an owner', async () => {
    const { as, desk } = await setUpActions()
    const [anna, olga, lost] = [await as('anna'), await as('olga'), await as('olga')]
    expect((await olga.act('end-session', { id: sessionIdOf(anna.session) })).status).toBe(404)
    expect(next(await olga.act('end-session', { id: sessionIdOf(lost.session) }))).toBe(
      '303 /desk/sessions/',
    )
    expect(await desk.enter(lost.session)).toBeUndefined()
    expect((await anna.act('end-session', { id: sessionIdOf(olga.session) })).status).toBe(303)
    expect(await desk.enter(olga.session)).toBeUndefined()
    expect(await desk.enter(anna.session)).toBeDefined()
  })
})
