import { expect, it } from 'vitest'
import { openRequestDatabase } from '#lib/consultations/store/request-database.ts'
import { createSessions } from '#lib/desk/sessions.ts'
import { setUpInstallation } from './installation.fixture.ts'

const passwordIn = (printed: string) => /^password: (\S{23})$/m.exec(printed)?.[1] ?? ''

it('adds an account once, lists it and gives it a new password', async () => {
  const { requests } = setUpInstallation()
  const added = await requests('user', 'add', 'Anna', '--role', 'owner')
  expect(added.printed).toMatch(/^account: anna$/m)
  expect(await requests('user', 'add', 'anna', '--role', 'owner')).toMatchObject({
    status: 1,
    errors: 'there is an account "anna" already\n',
  })
  const renewed = await requests('user', 'password', 'ANNA')
  const passwords = [passwordIn(added.printed), passwordIn(renewed.printed)]
  expect(new Set(passwords.filter((password) => password !== '')).size).toBe(2)
  const { printed } = await requests('user', 'list', '--json')
  expect(JSON.parse(printed)).toMatchObject([{ name: 'anna', role: 'owner', sessions: 0 }])
  expect(printed).not.toContain('scrypt')
})

it.each([
  ['\u0410nna', '"а" is Cyrillic'],
  ['анна.k', '"k" is Latin'],
])('refuses the name %s of two alphabets, which look alike', async (name, reason) => {
  const { requests } = setUpInstallation()
  const refused = await requests('user', 'add', name, '--role', 'owner')
  expect(refused.status).toBe(2)
  expect(refused.errors).toContain(`mixes alphabets that look alike: ${reason}`)
  expect(JSON.parse((await requests('user', 'list', '--json')).printed)).toEqual([])
})

it('removes an account, whose name stays in the list', async () => {
  const { requests } = setUpInstallation()
  await requests('user', 'add', 'olga', '--role', 'concierge')
  expect(await requests('user', 'remove', 'olga')).toMatchObject({ status: 0 })
  expect((await requests('user', 'list')).printed).toMatch(/^olga {2}concierge .* removed$/m)
  for (const command of ['remove', 'password']) {
    expect(await requests('user', command, 'olga')).toMatchObject({
      status: 1,
      errors: 'there is no account "olga"\n',
    })
  }
})

it('ends every session of the desk', async () => {
  const { requests, env } = setUpInstallation()
  await requests('user', 'add', 'anna', '--role', 'owner')
  const database = await openRequestDatabase(env)
  const sessions = createSessions(database, Date.now)
  const tokens = [await sessions.create('anna'), await sessions.create('anna')]
  expect((await requests('user', 'sign-out')).printed).toBe('Ended 2 sessions of the desk\n')
  expect(await Promise.all(tokens.map(sessions.find))).toEqual([undefined, undefined])
  await database.close()
})

it('keeps the last owner', async () => {
  const { requests } = setUpInstallation()
  await requests('user', 'add', 'anna', '--role', 'owner')
  expect(await requests('user', 'remove', 'anna')).toMatchObject({
    status: 1,
    errors: '"anna" is the last owner: add another owner first\n',
  })
  await requests('user', 'add', 'boris', '--role', 'owner')
  expect(await requests('user', 'remove', 'anna')).toMatchObject({ status: 0 })
})

it.each([
  [['add', 'anna']],
  [['add', 'anna', '--role', 'admin']],
  [['add', '--role', 'owner']],
  [['add', 'anna', 'olga', '--role', 'owner']],
  [['remove', '--anna']],
])('user %j is answered with the usage', async (args) => {
  expect((await setUpInstallation().requests('user', ...args)).status).toBe(2)
})
