import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { startConsultations } from './start.ts'
import { describeOnPostgres } from './store/postgres-suite.fixture.ts'

const stampKey = 'a key of sixteen characters'
const lakeUrl = 'http://10.0.0.1:3333'

describeOnPostgres('two instances', (server) => {
  /** Starts one with a data folder of its own. */
  async function start(
    databaseUrl: string,
    { key = stampKey, ...place }: { key?: string; lakeUrl?: string; runsLake?: boolean } = {},
  ) {
    const env = {
      dataDir: temporaryFolder(),
      databaseUrl,
      lakeUrl: undefined,
      runsLake: place.lakeUrl === undefined,
      siteUrl: 'http://localhost:3000',
      rateLimitPerMinute: 2,
      requestsKeepDays: 365,
      mail: undefined,
      telegram: undefined,
      ...place,
    }
    const one = await startConsultations(env, {
      contactKey: key,
      stampKeys: () => [key],
      readOfficeHours: async () => undefined,
    })
    onTestFinished(() => one.close())
    return one
  }

  it('count the posts of a network together, and give back each other’s refused forms', async () => {
    const url = await server().createDatabase()
    const [first, second] = [await start(url), await start(url, { lakeUrl })]
    const admitted = []
    for (const { service } of [first, second, first, second, first, second]) {
      admitted.push((await service.admitPost('203.0.113.1')).ok)
    }
    // A minute may begin in between.
    expect(admitted.slice(0, 2)).toEqual([true, true])
    expect(admitted).toContain(false)
    const values = { name: 'Иван' }
    const token = first.service.keepForm({ values, errors: {}, reason: 'invalid' })
    expect(second.service.retryForm(token)?.values).toEqual(values)
  })

  describe('with different secrets', () => {
    const key = 'another key, which was minted'

    it('do not both start', async () => {
      const url = await server().createDatabase()
      await start(url)
      await expect(start(url, { key, lakeUrl })).rejects.toThrow(/^secrets\.json in .* copy it/)
      // Nothing of the refused one holds the database.
      await expect(start(url, { lakeUrl })).resolves.toBeDefined()
    })

    it('start where content is in the cloud, since none of them is the first', async () => {
      const url = await server().createDatabase()
      await start(url, { runsLake: false })
      await expect(start(url, { key, runsLake: false })).resolves.toBeDefined()
    })
  })
})
