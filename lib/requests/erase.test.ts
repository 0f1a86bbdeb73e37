import { cpSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startConsultations } from '#lib/consultations/start.ts'
import { startReading } from '#lib/consultations/store/other-reader.fixture.ts'
import type { Env } from '#lib/env.ts'
import { readSecrets } from '#lib/secrets.ts'
import { addRequest, setUpInstallation } from './installation.fixture.ts'

const canary = {
  channel: 'email',
  contact: 'canary-contact@example.ru',
  name: 'Канарейкин',
  message: 'Канареечное сообщение о ремонте',
} as const
const traces = ['canary-contact', 'Канарейкин', 'Канареечное', 'Канареечная']

/** Every file of the folder in which a trace of the person stands. */
function filesWithTraces(folder: string): string[] {
  return globSync('**/*', { cwd: folder, exclude: () => false })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(join(folder, name))
      return traces.some((trace) => bytes.includes(trace))
    })
}

async function setUpPerson() {
  const installation = setUpInstallation()
  const { dataDir, withStore } = installation
  await withStore(async (store) => {
    await addRequest(store, { name: 'Анна', contact: '@anna' })
    await addRequest(store, canary)
    await addRequest(store, { ...canary, channel: 'telegram', contact: '@canary_contact' })
    await store.note(2, 'vera', 'Канареечная заметка')
  })
  const inbox = join(dataDir, 'inbox')
  mkdirSync(inbox)
  writeFileSync(join(inbox, '1.eml'), 'To: office@butlerspb.invalid')
  writeFileSync(join(inbox, '2-confirmation.eml'), `To: ${canary.contact}`)
  writeFileSync(join(inbox, '.2-confirmation.draft'), `To: ${canary.contact}`)
  writeFileSync(join(inbox, 'letter-7.eml'), `To: ${canary.contact.toUpperCase()}`)
  return installation
}

describe('erase', () => {
  it('leaves no trace of a person in any file, and an act without personal data', async () => {
    const { requests, dataDir, withStore } = await setUpPerson()
    expect(filesWithTraces(dataDir)).not.toEqual([])
    // The site has the database open all the while.
    const printed = await withStore(async () => {
      const byNumber = await requests('erase', '3', '--by', 'vera')
      expect(byNumber.printed).toMatch(/^request 3 is erased\nact: .+\n$/)
      const byContact = await requests('erase', '--contact', canary.contact.toUpperCase())
      expect(byContact.printed).toMatch(/^request 2 is erased\nact: .+\n$/)
      expect(filesWithTraces(dataDir)).toEqual([])
      return byNumber.printed
    })
    expect(globSync('inbox/*', { cwd: dataDir, exclude: () => false })).toEqual(['inbox/1.eml'])

    const act = readFileSync(/act: (.+)/.exec(printed)?.[1] ?? '', 'utf8')
    expect(act).toMatch(/^- заявка № 3 \(ключевой хеш контакта [\w-]{43}\)$/m)
    expect(act).toContain('Исполнитель: vera')
    expect(await withStore((store) => store.list())).toMatchObject([
      { number: 1, contact: '@anna', deliveries: [{}] },
      { number: 2, contact: '', name: null, message: null, deliveries: [] },
      { number: 3, contact: '', name: null, message: null, deliveries: [] },
    ])
  })

  it('leaves no trace of a request that has just come in the log of the database', async () => {
    const { requests, dataDir, withStore } = setUpInstallation()
    await withStore(async (site) => {
      await addRequest(site, canary)
      expect(filesWithTraces(dataDir)).toEqual(['requests.sqlite-wal'])
      expect(await requests('erase', '1')).toMatchObject({ status: 0 })
      expect(filesWithTraces(dataDir)).toEqual([])
    })
  })

  it('names the other requests of the same contact', async () => {
    const { requests, withStore } = await setUpPerson()
    await withStore((store) => addRequest(store, canary))
    const { printed } = await requests('erase', '2')
    expect(printed).toContain('requests of the same contact, not erased: 4\n')
  })

  it('fails if there is nobody to erase, and says what was done if that was before', async () => {
    const { requests } = await setUpPerson()
    expect(await requests('erase', '9')).toMatchObject({ status: 1, printed: '' })
    expect(await requests('erase', '--contact', '+79211234567')).toMatchObject({ status: 1 })
    const first = await requests('erase', '2')
    expect(first).toMatchObject({ status: 0 })
    expect(await requests('erase', '2')).toEqual(first)
    expect(await requests('erase', '--contact', canary.contact)).toEqual(first)
  })

  it.each([[[]], [['1', '--contact', '@a']], [['--contact', ' ']]])('refuses %j', async (args) => {
    expect(await setUpInstallation().requests('erase', ...args)).toMatchObject({ status: 2 })
  })
})

describe('erase, while another program reads the database', () => {
  const contact = ['--contact', canary.contact]

  it('says by its exit code that the rest follows, and completes it when given again', async () => {
    const { requests, dataDir } = await setUpPerson()
    await requests('erase', '3')
    const stopReading = startReading(dataDir)
    const first = await requests('erase', ...contact)
    expect(first).toMatchObject({
      status: 3,
      printed: 'request 2 is erased, but not yet from the files of the database\n',
    })
    expect(first.errors).toMatch(/^Another program reads the database\./)
    expect(globSync('inbox/*', { cwd: dataDir, exclude: () => false })).toEqual(['inbox/1.eml'])
    expect(filesWithTraces(dataDir)).not.toEqual([])
    stopReading()
    const { status, printed } = await requests('erase', ...contact)
    expect(status).toBe(0)
    expect(printed).toMatch(/^request 2 is erased\nact: .+\n$/)
    expect(filesWithTraces(dataDir)).toEqual([])
  })

  it('is completed by the site', async () => {
    const { requests, dataDir, env } = await setUpPerson()
    const stopReading = startReading(dataDir)
    for (const number of ['2', '3']) {
      expect(await requests('erase', number)).toMatchObject({ status: 3 })
    }
    rmSync(join(dataDir, 'inbox'), { recursive: true })
    stopReading()
    await startAndStopSite(env)
    expect(filesWithTraces(dataDir)).toEqual([])
    expect(globSync('erasures/act-*.txt', { cwd: dataDir })).toHaveLength(2)
  })

  it('lets the site start', async () => {
    const { requests, dataDir, env, withStore } = await setUpPerson()
    startReading(dataDir)
    await requests('erase', '2')
    await startAndStopSite(env)
    expect(await withStore((store) => store.openErasures())).toHaveLength(1)
  })
})

async function startAndStopSite(env: Env): Promise<void> {
  const { contactKey, stampKey } = readSecrets(env)
  const site = await startConsultations(env, {
    contactKey,
    stampKeys: () => [stampKey],
    readOfficeHours: async () => undefined,
  })
  await site.close()
}

it('erases a person again at the start after an old backup was restored', async () => {
  const { env, requests, dataDir, withStore } = await setUpPerson()
  const backup = join(dataDir, '..', `${crypto.randomUUID()}.sqlite`)
  cpSync(join(dataDir, 'requests.sqlite'), backup)
  await requests('erase', '2')
  await requests('erase', '3')
  rmSync(join(dataDir, 'requests.sqlite'))
  cpSync(backup, join(dataDir, 'requests.sqlite'))
  rmSync(backup)
  expect(filesWithTraces(dataDir)).toEqual(['requests.sqlite'])

  await startAndStopSite(env)
  expect(filesWithTraces(dataDir)).toEqual([])
  expect(globSync('erasures/act-*.txt', { cwd: dataDir })).toHaveLength(3)
  expect(await withStore((store) => store.list())).toMatchObject([
    { number: 1, name: 'Анна' },
    { number: 2, contact: '' },
    { number: 3, contact: '' },
  ])
})
