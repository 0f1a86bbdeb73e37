import { expect, it, onTestFinished } from 'vitest'
import { openRequestDatabase } from '#lib/consultations/store/request-database.ts'
import { describeOnPostgres } from '#lib/consultations/store/postgres-suite.fixture.ts'
import { createAnswerCounts } from './answer-counts.ts'
import { createFailingRoutes } from './failing-routes.ts'

describeOnPostgres('failing parts of the site', (server) => {
  it('are told once by instances that fail and recover at the same time', async () => {
    const databaseUrl = await server().createDatabase()
    const clock = { ms: Date.parse('2026-11-29T12:00:00Z') }
    const start = async () => {
      const database = await openRequestDatabase({ dataDir: '', databaseUrl })
      onTestFinished(() => database.close())
      const counts = createAnswerCounts()
      const routes = createFailingRoutes({
        database,
        channels: ['email'],
        siteUrl: 'https://butler.example',
        answers: () => counts.list(),
        wake: () => {},
        now: () => clock.ms,
        log: { warn: (...line) => expect.fail(JSON.stringify(line)) },
      })
      return { ...routes, database, counts }
    }
    const instances = await Promise.all(Array.from({ length: 4 }, start))
    const [first] = instances
    const subjects = async () => {
      const rows = await first?.database.db.selectFrom('outbox').select('payload').execute()
      return rows?.map(({ payload }) => /"subject":"([^"]*)"/.exec(payload)?.[1])
    }
    for (const { note } of instances) for (let n = 0; n < 100; n += 1) note('page', `id-${n}`)
    await Promise.all(instances.map(({ flush }) => flush()))
    expect(await subjects()).toEqual(['Сайт отвечает с ошибками: страницы сайта'])
    expect(await first?.list()).toMatchObject([{ failures: 400 }])

    await Promise.all(instances.map(({ recover }) => recover()))
    for (const { counts } of instances) counts.add('page', 200)
    clock.ms += 60 * 60_000
    await Promise.all(instances.map(({ recover }) => recover()))
    expect(await subjects()).toEqual([
      'Сайт отвечает с ошибками: страницы сайта',
      'Снова работает: страницы сайта',
    ])
    expect(await first?.list()).toEqual([])
  })
})
