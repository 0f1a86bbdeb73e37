import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { openPage, postConfirmation, postUnsubscribe } from './http/token-actions.ts'
import { person, postTo, setUpLetters, tokenIn, shownVersion } from './letters.fixture.ts'

const siteUrl = 'https://butler.example'
const hour = 60 * 60_000
const silent = { error: () => {} }

async function signedUp() {
  const parts = await setUpLetters()
  await parts.signUp(person)
  const [mail] = await parts.mails()
  if (mail === undefined) throw new Error('no mail came')
  return { ...parts, mail, token: tokenIn(mail.text) }
}

const toDone = { status: 303, location: '/letters/done/?step=sent' }

function answerOf({ status, headers }: Response) {
  return { status, location: headers.get('location') }
}

it('asks the mailbox to confirm, and repeats nothing that was typed but its address', async () => {
  const { signUp, mails } = await setUpLetters()
  expect(answerOf(await signUp(person))).toEqual(toDone)
  const [mail, ...others] = await mails()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to: ['ivan@example.org'] })
  expect(mail?.text).toContain(`${siteUrl}/letters/confirm/?token=`)
  expect(mail?.text).not.toMatch(/ivan/i)
})

it('confirms by the button alone, so that a scanner of links subscribes nobody', async () => {
  const { letters, token } = await signedUp()
  const link = new Request(`${siteUrl}/api/subscriptions/confirm/?token=${token}`)
  expect(answerOf(openPage(link, 'confirm'))).toEqual({
    status: 303,
    location: `/letters/confirm/?token=${token}`,
  })
  expect(await letters.stateOf(token)).toBe('pending')
  const answer = await postConfirmation(postTo('confirm', token), { letters, siteUrl, log: silent })
  expect(answerOf(answer)).toEqual({ status: 303, location: '/letters/done/?step=confirmed' })
  expect(await letters.stateOf(token)).toBe('confirmed')
})

it('confirms nothing for an invented token, or after a week', async () => {
  const { letters, token, clock } = await signedUp()
  expect(await letters.confirm('invented')).toBe(false)
  clock.ms += 7 * 24 * hour + 1
  expect(await letters.stateOf(token)).toBeUndefined()
  expect(await letters.confirm(token)).toBe(false)
})

it('answers alike whether an address is new, pending, confirmed or a robot fills the form', async () => {
  const { signUp, mails, letters, token } = await signedUp()
  expect(answerOf(await signUp(person))).toEqual(toDone)
  await letters.confirm(token)
  expect(answerOf(await signUp(person))).toEqual(toDone)
  const robot = { ...person, email: 'robot@example.org', website: 'https://spam.example' }
  expect(answerOf(await signUp(robot))).toEqual(toDone)
  const forged = { ...person, email: 'forger@example.org', key: 'a', stamp: '1.2.3' }
  expect(answerOf(await signUp(forged))).toEqual(toDone)
  expect(await mails()).toEqual([])
})

it('writes to the same mailbox once in six hours, however often it is typed', async () => {
  const { signUp, mails, clock } = await signedUp()
  clock.ms += 6 * hour - 1
  await signUp(person)
  expect(await mails()).toEqual([])
  clock.ms += 1
  await signUp(person)
  expect(await mails()).toHaveLength(1)
})

it('says what to correct, without the address in any URL', async () => {
  const { signUp, mails } = await setUpLetters()
  const noConsent = await signUp({ email: 'ivan@example.org' })
  expect(answerOf(noConsent)).toEqual({ status: 303, location: '/letters/?problem=consent' })
  const wrong = await signUp({ ...person, email: 'ivan@example.org, eve@example.org' })
  expect(answerOf(wrong)).toEqual({ status: 303, location: '/letters/?problem=email' })
  const outdated = await signUp({ ...person, terms: '3' }, { accept: 'application/json' })
  expect(outdated.status).toBe(422)
  expect(await outdated.json()).toMatchObject({ ok: false, errors: { consent: /обновился/ } })
  expect((await signUp(person, { origin: 'https://evil.example' })).status).toBe(403)
  expect(await mails()).toEqual([])
})

it('keeps a refused address for the next form, in memory alone', async () => {
  const { signUp, visitors, path } = await setUpLetters()
  const kept = (answer: Response) => {
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/; Path=\/letters; Max-Age=900; HttpOnly; SameSite=Lax; Secure$/)
    return visitors.typedAddress(/^letters_draft=([\w-]+);/.exec(cookie)?.[1] ?? '')
  }
  expect(kept(await signUp({ email: 'ivan@canary' }))).toBe('ivan@canary')
  expect(kept(await signUp({ email: 'ivan@canary.example' }))).toBe('ivan@canary.example')
  expect(kept(await signUp({ email: 'x'.repeat(300) }))).toHaveLength(254)
  expect(readFileSync(path).includes('canary')).toBe(false)
  const done = await signUp(person)
  expect(done.headers.get('set-cookie')).toContain('letters_draft=; Path=/letters; Max-Age=0;')
})

it('refuses on a page of the site, or in JSON to a program', async () => {
  const { signUp, admission } = await setUpLetters()
  admission.next = { ok: false, retryAfterSeconds: 30 }
  const page = await signUp(person)
  expect([page.status, page.headers.get('retry-after')]).toEqual([429, '30'])
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('set-cookie')).toContain('letters_draft=')
  const html = await page.text()
  expect(html).toContain('Слишком много попыток подряд')
  expect(html).toContain('<a href="/letters/">')
  expect(html).not.toContain('Ivan@')
  const json = await signUp(person, { accept: 'application/json' })
  expect(await json.json()).toMatchObject({ ok: false, error: /Слишком много/ })
})

it('counts only what it would store, and keeps the address when that is too much', async () => {
  const { signUp, writes, mails } = await setUpLetters()
  writes.next = { ok: false, retryAfterSeconds: 40 }
  const json = { accept: 'application/json' }
  expect((await signUp({ ...person, email: 'nobody' }, json)).status).toBe(422)
  expect((await signUp({ ...person, website: 'robot' }, json)).status).toBe(202)
  const refused = await signUp(person)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '40'])
  expect(refused.headers.get('set-cookie')).toContain('letters_draft=')
  expect(await mails()).toEqual([])
})

it.each(['on', 'true', '1', shownVersion])('takes consent=%s from a program', async (consent) => {
  const { signUp, mails } = await setUpLetters()
  const answer = await signUp(
    { email: 'ivan@example.org', consent },
    { accept: 'application/json' },
  )
  expect(answer.status).toBe(202)
  expect(await mails()).toHaveLength(1)
})

it('ends by one click of a mail program, without a session and without a redirect', async () => {
  const { letters, token } = await signedUp()
  await letters.confirm(token)
  const click = postTo('unsubscribe', token, { 'List-Unsubscribe': 'One-Click' })
  expect((await postUnsubscribe(click, { letters, log: silent })).status).toBe(200)
  expect(await letters.stateOf(token)).toBeUndefined()
  const page = await postUnsubscribe(postTo('unsubscribe', token), { letters, log: silent })
  expect(answerOf(page)).toEqual({ status: 303, location: '/letters/done/?step=unsubscribed' })
})

it.each([
  ['no body', {}],
  ['a body of another type', { body: 'List-Unsubscribe=One-Click' }],
  ['a body that is too long', { body: new URLSearchParams({ a: 'x'.repeat(50_000) }) }],
])('ends by a mail program that posts %s', async (_what, init) => {
  const { letters, token } = await signedUp()
  await letters.confirm(token)
  const click = new Request(postTo('unsubscribe', token).url, { method: 'POST', ...init })
  expect((await postUnsubscribe(click, { letters, log: silent })).status).toBe(200)
  expect(await letters.stateOf(token)).toBeUndefined()
})

it('asks to come back while nothing can be written', async () => {
  const { letters, token, store } = await signedUp()
  await store.close()
  const parts = { letters, siteUrl, log: silent }
  const answers = [
    await postConfirmation(postTo('confirm', token), parts),
    await postUnsubscribe(postTo('unsubscribe', token), parts),
  ]
  for (const { status, headers } of answers) {
    expect([status, headers.get('retry-after')]).toEqual([503, '60'])
  }
})

it('leaves no trace of the address, and the proof of the consent, once it has ended', async () => {
  const { letters, token, store, path } = await signedUp()
  await letters.confirm(token)
  await letters.unsubscribe(token)
  await store.close()
  const db = new DatabaseSync(path)
  const proofs = db.prepare('select version, confirmed_at, ended_at from letter_consents').all()
  db.exec('pragma wal_checkpoint(truncate)')
  db.close()
  const at = '2026-11-25T12:00:00.000Z'
  expect(proofs).toMatchObject([{ version: shownVersion, confirmed_at: at, ended_at: at }])
  expect(readFileSync(path).includes('example.org')).toBe(false)
})

it('ends when the office erases the person', async () => {
  const { letters, token, store } = await signedUp()
  await letters.confirm(token)
  await store.erase({ contacts: ['Ivan@example.org'] }, { act: 'a', actor: 'a', reason: 'asked' })
  expect(await letters.stateOf(token)).toBeUndefined()
})

it('keeps no address out of which nothing came for a week, and no proof of it', async () => {
  const { digest, clock, store, token } = await signedUp()
  clock.ms += 7 * 24 * hour + 1
  await digest()
  expect(await store.letters.count()).toEqual({ pending: 0, confirmed: 0 })
  expect(await store.letters.unsubscribe(token)).toBe(false)
})
