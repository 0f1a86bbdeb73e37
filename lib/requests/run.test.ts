import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { secretsPath } from '#lib/secrets.ts'
import { commands } from './commands.ts'
import { addRequest, setUpInstallation } from './installation.fixture.ts'

describe('the command line of requests', () => {
  it.each(Object.keys(commands))('describes %s, and needs no installation for it', async (name) => {
    const { requests, dataDir } = setUpInstallation()
    const { status, printed } = await requests(...name.split(' '), '--help')
    expect(status).toBe(0)
    expect(printed).toMatch(`Usage: npm run --silent requests -- ${name}`)
    expect(existsSync(join(dataDir, 'requests.sqlite'))).toBe(false)
  })

  it('lists its commands', async () => {
    const { status, printed } = await setUpInstallation().requests('--help')
    expect(status).toBe(0)
    for (const name of Object.keys(commands)) expect(printed).toContain(`\n  ${name} `)
  })

  it.each([[[]], [['lost']], [['constructor']]])('answers %j with the list', async (args) => {
    const { status, errors } = await setUpInstallation().requests(...args)
    expect(status).toBe(2)
    expect(errors).toMatch('COMMAND --help')
  })

  it('names a word that is no command', async () => {
    const { errors } = await setUpInstallation().requests('user', 'lost')
    expect(errors).toMatch(/^no command "user lost"\n\nUsage: /)
  })

  it.each([
    [['list', '--csv']],
    [['list', '--status', 'old']],
    [['show']],
    [['show', '1', '2']],
    [['show', '0']],
    [['show', '1e3']],
    [['take', '@ivanov']],
    [['export']],
    [['export', '--csv', '--json']],
  ])('answers %j with what is wrong and the usage of the command', async (args) => {
    const { status, errors } = await setUpInstallation().requests(...args)
    expect(status).toBe(2)
    expect(errors).toMatch(/^.+\n\nUsage: /)
  })
})

it.each(['[]', '{'])('says in one line that secrets.json is damaged: %s', async (text) => {
  const { requests, env, withStore } = setUpInstallation()
  await withStore((store) => addRequest(store))
  writeFileSync(secretsPath(env), text)
  const { status, errors } = await requests('list')
  expect(status).toBe(1)
  expect(errors).toMatch(/^\S+secrets\.json is damaged: put back .*\n$/)
})

describe('list', () => {
  it('lists nothing and creates no file if no request was ever stored', async () => {
    const { requests, dataDir } = setUpInstallation()
    expect(await requests('list', '--json')).toMatchObject({ status: 0, printed: '[]\n' })
    expect(existsSync(join(dataDir, 'requests.sqlite'))).toBe(false)
  })

  it('shows requests with their notices, all or by status or quarantine', async () => {
    const { requests, withStore } = setUpInstallation()
    await withStore(async (store) => {
      await addRequest(store, { name: 'Анна' })
      await addRequest(store, { name: 'Борис' }, { quarantined: true })
      await addRequest(store, { name: 'Вера' })
      await store.setStatus(3, 'closed', 'anna')
    })
    const namesOf = async (...flags: string[]) =>
      (await requests('list', ...flags)).printed.match(/Анна|Борис|Вера/g)
    expect(await namesOf()).toEqual(['Анна', 'Борис', 'Вера'])
    expect(await namesOf('--quarantined')).toEqual(['Борис'])
    expect(await namesOf('--status', 'closed')).toEqual(['Вера'])
    const { printed } = await requests('list')
    expect(printed).toMatch(
      /^1 {3}2026-11-22 12:00 {2}new {10}telegram {2}@ivanov {2}Анна {14}file:pending$/m,
    )
  })
})

describe('show', () => {
  it('prints a request and records who read it', async () => {
    const { requests, withStore } = setUpInstallation()
    await withStore(async (store) => {
      await addRequest(store, { message: 'Нужен ремонт' })
      await store.note(1, 'anna', 'Перезвонить')
    })
    const { status, printed } = await requests('show', '1', '--by', 'vera')
    expect(status).toBe(0)
    expect(printed).toMatch(/^Contact +@ivanov$/m)
    expect(printed).toMatch(/^Notice +file pending, attempts: 0$/m)
    expect(printed).toContain('\nНужен ремонт\n')
    expect(printed).toContain('anna: Перезвонить')
    const again = await requests('show', '1', '--json')
    expect(JSON.parse(again.printed)).toMatchObject({
      number: 1,
      events: [{ kind: 'note' }, { kind: 'read', actor: 'vera' }],
    })
  })

  it('fails if there is no such request', async () => {
    const { requests } = setUpInstallation()
    expect(await requests('show', '9')).toMatchObject({
      status: 1,
      printed: '',
      errors: 'there is no request 9\n',
    })
  })
})
