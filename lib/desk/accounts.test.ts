import { expect, it } from 'vitest'
import { setUpAccounts } from './desk-database.fixture.ts'

it('finds an account by its name, with its role and password', async () => {
  const { accounts } = await setUpAccounts()
  expect(await accounts.add({ name: 'anna', role: 'owner' }, 'hash')).toBe(true)
  expect(await accounts.find('anna')).toEqual({ name: 'anna', role: 'owner', password: 'hash' })
  expect(await accounts.find('olga')).toBeUndefined()
})

it('gives one name to one person', async () => {
  const { accounts } = await setUpAccounts()
  await accounts.add({ name: 'anna', role: 'concierge' }, 'first')
  expect(await accounts.add({ name: 'anna', role: 'owner' }, 'second')).toBe(false)
  expect(await accounts.find('anna')).toMatchObject({ role: 'concierge', password: 'first' })
})

it('lists accounts with their sessions', async () => {
  const { accounts, sessions } = await setUpAccounts()
  await accounts.add({ name: 'olga', role: 'concierge' }, 'hash')
  await accounts.add({ name: 'anna', role: 'owner' }, 'hash')
  await sessions.create('olga')
  await sessions.create('olga')
  expect(await accounts.list()).toMatchObject([
    { name: 'anna', role: 'owner', disabled: false, sessions: 0 },
    { name: 'olga', role: 'concierge', disabled: false, sessions: 2 },
  ])
})

it('ends the sessions of an account that is removed, and keeps its name', async () => {
  const { accounts, sessions } = await setUpAccounts()
  await accounts.add({ name: 'anna', role: 'concierge' }, 'hash')
  const token = await sessions.create('anna')
  expect(await accounts.remove('anna')).toBe('removed')
  expect(await sessions.find(token)).toBeUndefined()
  expect(await accounts.find('anna')).toBeUndefined()
  expect(await accounts.list()).toMatchObject([{ name: 'anna', disabled: true }])
  expect(await accounts.remove('anna')).toBe('missing')
})

it('removes an owner only while another one is left', async () => {
  const { accounts, sessions } = await setUpAccounts()
  await accounts.add({ name: 'anna', role: 'owner' }, 'hash')
  await accounts.add({ name: 'boris', role: 'owner' }, 'hash')
  await accounts.add({ name: 'olga', role: 'concierge' }, 'hash')
  expect(await accounts.remove('boris')).toBe('removed')
  const token = await sessions.create('anna')
  expect(await accounts.remove('anna')).toBe('lastOwner')
  expect(await sessions.find(token)).toBeDefined()
  expect(await accounts.remove('boris')).toBe('missing')
  expect(await accounts.remove('olga')).toBe('removed')
})

it('opens no session that began while its account was removed', async () => {
  const { accounts, sessions } = await setUpAccounts()
  await accounts.add({ name: 'anna', role: 'concierge' }, 'hash')
  await accounts.remove('anna')
  expect(await sessions.find(await sessions.create('anna'))).toBeUndefined()
  expect(await sessions.list()).toEqual([])
})

it('brings a removed account back with a new password and role', async () => {
  const { accounts } = await setUpAccounts()
  await accounts.add({ name: 'anna', role: 'concierge' }, 'old')
  await accounts.remove('anna')
  expect(await accounts.setPassword('anna', 'new')).toBe(false)
  expect(await accounts.add({ name: 'anna', role: 'owner' }, 'new')).toBe(true)
  expect(await accounts.find('anna')).toMatchObject({ role: 'owner', password: 'new' })
})

it('ends the sessions of an account whose password changes', async () => {
  const { accounts, sessions } = await setUpAccounts()
  await accounts.add({ name: 'anna', role: 'owner' }, 'old')
  const token = await sessions.create('anna')
  expect(await accounts.setPassword('anna', 'new')).toBe(true)
  expect(await sessions.find(token)).toBeUndefined()
  expect(await accounts.find('anna')).toMatchObject({ password: 'new' })
})
