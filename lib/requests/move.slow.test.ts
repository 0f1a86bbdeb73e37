import { expect, it } from 'vitest'
import { describeOnPostgres } from '#lib/consultations/store/postgres-suite.fixture.ts'
import { addRequest, setUpInstallation } from './installation.fixture.ts'

describeOnPostgres('a move from SQLite', (server) => {
  /** Requests, an erased one with the last number, an account and a subscriber. */
  async function setUp() {
    const old = setUpInstallation({ PORT: '1' })
    await old.withStore(async (store) => {
      for (let i = 0; i < 1001; i += 1) await addRequest(store, { message: `Ремонт ${i} 'да'` })
      await store.note(1, 'vera', 'Перезвонить')
      const { consent } = (await store.get(1)) ?? {}
      await store.letters.subscribe(
        {
          email: 'ivan@example.ru',
          nonce: { value: 'n', expiresAt: new Date() },
          consent: {
            version: consent?.version ?? '',
            text: 'Письма',
            clientAddress: undefined,
            userAgent: undefined,
            formUrl: '/',
          },
        },
        ({ key }) => ({
          id: `letters:${key}:opt-in`,
          channel: 'email',
          message: { reference: 'a', to: { kind: 'office' }, subject: '', text: '', date: at },
        }),
      )
    })
    await old.requests('user', 'add', 'anna', '--role', 'owner')
    await old.requests('erase', '1001')
    const url = await server().createDatabase()
    const moved = () => setUpInstallation({ DATA_DIR: old.dataDir, DATABASE_URL: url, PORT: '1' })
    return { old, url, moved }
  }

  it('copies every table, and goes on with the next number', async () => {
    const { old, url, moved } = await setUp()
    const { status, printed } = await moved().requests('move')
    expect(status).toBe(0)
    expect(printed).toMatch(/^requests +1001$/m)
    expect(printed).toContain('Keep DATABASE_URL')
    expect(printed).not.toContain(url)
    const now = moved()
    for (const command of [
      ['export', '--json'],
      ['user', 'list', '--json'],
    ]) {
      const there: unknown = JSON.parse((await now.requests(...command)).printed)
      expect(there).toEqual(JSON.parse((await old.requests(...command)).printed))
    }
    await now.withStore(async (store) => {
      expect(await store.letters.count()).toEqual({ pending: 1, confirmed: 0 })
      expect(await addRequest(store)).toBe(1002)
      await store.note(1, 'vera', 'Ещё раз')
      const due = { topics: ['file'], limit: 2000, leaseMs: 1000 }
      expect(await store.outbox.claim(due)).toHaveLength(1001)
    })
  })

  it('writes nothing into a database that is not empty', async () => {
    const { moved } = await setUp()
    await moved().withStore((store) => addRequest(store))
    expect(await moved().requests('move')).toMatchObject({
      status: 1,
      errors: 'the new database is not empty: table consent_texts has rows\n',
    })
    expect(await moved().withStore((store) => store.list())).toHaveLength(1)
  })
})

const at = '2026-11-22T12:00:00Z'
