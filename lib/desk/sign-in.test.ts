import { expect, it } from 'vitest'
import { setUpAccounts } from './desk-database.fixture.ts'
import { createCheckPassword } from './check-password.ts'
import { createSignIn } from './sign-in.ts'

const here = { clientAddress: '203.0.113.7', userAgent: '', earlierToken: undefined }

/** Passwords are stored as they are; `verified` lists what was compared with what. */
async function setUp() {
  const parts = await setUpAccounts()
  await parts.accounts.add({ name: 'anna', role: 'owner' }, 'right')
  await parts.accounts.add({ name: 'gone', role: 'owner' }, 'right')
  await parts.accounts.remove('gone')
  const verified: (string | undefined)[] = []
  const verify = async (password: string, stored: string | undefined) => {
    verified.push(stored)
    return password === stored
  }
  const signIn = createSignIn({
    ...parts,
    checkPassword: createCheckPassword({ ...parts, verify }),
  })
  const fail = (name: string, clientAddress: string) =>
    signIn({ ...here, name, password: 'wrong', clientAddress })
  return { ...parts, verified, signIn, fail }
}

it('opens a session for the right name, in any case, and password', async () => {
  const { signIn, sessions } = await setUp()
  const result = await signIn({ ...here, name: ' Anna', password: 'right' })
  const token = result.kind === 'signedIn' ? result.token : ''
  expect(await sessions.find(token)).toMatchObject({ account: { name: 'anna', role: 'owner' } })
})

it('says the same of an unknown name, a removed one and a wrong password, after the same work', async () => {
  const { signIn, verified } = await setUp()
  for (const name of ['nobody', 'gone', 'not a name', 'anna']) {
    expect(await signIn({ ...here, name, password: 'wrong' })).toEqual({ kind: 'wrong' })
  }
  expect(verified).toEqual([undefined, undefined, undefined, 'right'])
})

it('ends the session that the browser brings, so that none can be planted', async () => {
  const { signIn, sessions } = await setUp()
  const planted = await sessions.create('anna')
  const result = await signIn({ ...here, name: 'anna', password: 'right', earlierToken: planted })
  expect(result).toMatchObject({ kind: 'signedIn' })
  expect(result).not.toMatchObject({ token: planted })
  expect(await sessions.find(planted)).toBeUndefined()
})

it('refuses the sixth guess of a name from one network, also the right one', async () => {
  const { signIn, fail, clock } = await setUp()
  for (let guess = 0; guess < 5; guess += 1) {
    expect(await fail('anna', `203.0.113.${guess}`)).toEqual({ kind: 'wrong' })
  }
  const right = { ...here, name: 'anna', password: 'right' }
  expect(await signIn(right)).toEqual({ kind: 'tooMany' })
  expect(await signIn({ ...right, clientAddress: '198.51.100.1' })).toMatchObject({
    kind: 'signedIn',
  })
  clock.ms += 15 * 60 * 1000
  expect(await signIn(right)).toMatchObject({ kind: 'signedIn' })
})

it('refuses a network that tries many names', async () => {
  const { fail } = await setUp()
  for (let guess = 0; guess < 20; guess += 1) await fail(`name${guess}`, '2001:db8::1')
  expect(await fail('name20', '2001:db8::2')).toEqual({ kind: 'tooMany' })
  expect(await fail('name20', '2001:db8:0:1::2')).toEqual({ kind: 'wrong' })
})

it('refuses a name that many networks try', async () => {
  const { fail } = await setUp()
  for (let guess = 0; guess < 50; guess += 1) await fail('anna', `10.0.${guess}.1`)
  expect(await fail('anna', '10.0.50.1')).toEqual({ kind: 'tooMany' })
})

it('refuses no name where it is signed in, however many other networks try it', async () => {
  const { signIn, fail, sessions } = await setUp()
  const right = { ...here, name: 'anna', password: 'right' }
  await signIn({ ...right, userAgent: 'Firefox/143.0' })
  expect(await sessions.list()).toMatchObject([{ network: '203.0.113.0/24', agent: 'Firefox' }])
  for (let guess = 0; guess < 50; guess += 1) await fail('anna', `10.0.${guess}.1`)
  expect(await fail('anna', '10.0.50.1')).toEqual({ kind: 'tooMany' })
  expect(await signIn({ ...right, clientAddress: '203.0.113.9' })).toMatchObject({
    kind: 'signedIn',
  })
})

it('refuses no device that the name has signed in with, and grants it five guesses of its own', async () => {
  const { signIn, fail } = await setUp()
  const right = { ...here, name: 'anna', password: 'right' }
  const first = await signIn(right)
  const deviceToken = first.kind === 'signedIn' ? first.deviceToken : ''
  for (let guess = 0; guess < 50; guess += 1) await fail('anna', `10.0.${guess}.1`)
  for (let guess = 0; guess < 20; guess += 1) await fail(`name${guess}`, '198.51.100.1')
  const away = { ...right, clientAddress: '198.51.100.1' }
  expect(await signIn(away)).toEqual({ kind: 'tooMany' })
  expect(await signIn({ ...away, deviceToken })).toMatchObject({ kind: 'signedIn', deviceToken })
  for (let guess = 0; guess < 5; guess += 1) {
    expect(await signIn({ ...away, password: 'wrong', deviceToken })).toEqual({ kind: 'wrong' })
  }
  expect(await signIn({ ...away, deviceToken })).toEqual({ kind: 'tooMany' })
})

it('trusts no device for another name, or after a new password', async () => {
  const { signIn, fail, accounts } = await setUp()
  await accounts.add({ name: 'vera', role: 'concierge' }, 'of vera')
  const ofVera = await signIn({ ...here, name: 'vera', password: 'of vera' })
  const ofAnna = await signIn({ ...here, name: 'anna', password: 'right' })
  await accounts.setPassword('anna', 'new')
  for (let guess = 0; guess < 50; guess += 1) await fail('anna', `10.0.${guess}.1`)
  for (const result of [ofVera, ofAnna]) {
    const deviceToken = result.kind === 'signedIn' ? result.deviceToken : ''
    const away = { ...here, name: 'anna', password: 'new', clientAddress: '198.51.100.1' }
    expect(await signIn({ ...away, deviceToken })).toEqual({ kind: 'tooMany' })
  }
})

it('counts guesses that come at once', async () => {
  const { fail } = await setUp()
  const results = await Promise.all(
    Array.from({ length: 15 }, () => fail('anna', here.clientAddress)),
  )
  expect(results.filter(({ kind }) => kind === 'wrong')).toHaveLength(5)
})

it('forgets failures after a success', async () => {
  const { signIn, fail } = await setUp()
  for (let round = 0; round < 3; round += 1) {
    for (let guess = 0; guess < 4; guess += 1) await fail('anna', here.clientAddress)
    expect(await signIn({ ...here, name: 'anna', password: 'right' })).toMatchObject({
      kind: 'signedIn',
    })
  }
})

it('stores no name that was typed', async () => {
  const { fail, database } = await setUp()
  await fail('my secret password', here.clientAddress)
  const rows = await database.db.selectFrom('sign_in_failures').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('secret')
})

it('sends people away while many others sign in', async () => {
  const parts = await setUpAccounts()
  const verify = Promise.withResolvers<boolean>()
  const checkPassword = createCheckPassword({ ...parts, verify: () => verify.promise })
  const signIn = createSignIn({ ...parts, checkPassword })
  const results = Array.from({ length: 40 }, (_, at) =>
    signIn({ ...here, name: `name${at}`, password: '', clientAddress: `10.0.${at}.1` }),
  )
  await expect
    .poll(
      async () =>
        (await parts.database.db.selectFrom('sign_in_failures').selectAll().execute()).length,
    )
    .toBe(40)
  expect(await signIn({ ...here, name: 'anna', password: 'right' })).toEqual({ kind: 'busy' })
  verify.resolve(false)
  await Promise.all(results)
})
