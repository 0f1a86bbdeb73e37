import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { addRequest, setUpInstallation } from './installation.fixture.ts'

const posted = z.object({ name: z.string(), channel: z.string() })

/** A site that stores what is posted, and sends or gives up its notice; returns its port. */
async function startSite(
  answer: (name: string, channel: string) => Promise<{ status: number; body: unknown }>,
): Promise<number> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks = await request.toArray()
      const { name, channel } = posted.parse(JSON.parse(chunks.join('')))
      const { status, body } = await answer(name, channel)
      response.writeHead(status).end(JSON.stringify(body))
    })()
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return z.object({ port: z.number() }).parse(server.address()).port
}

it.each([
  ['done', 0],
  ['dead', 1],
])('posts a request and reports that its notice is %s', async (state, status) => {
  const port = await startSite((name) =>
    withStore(async (store) => {
      const number = await addRequest(store, { name })
      for (const job of await store.outbox.claim({ topics: ['file'], limit: 9, leaseMs: 1000 })) {
        if (state === 'done') await store.outbox.complete(job)
        else await store.outbox.fail(job, { error: '550', isFinal: true })
      }
      return { status: 201, body: { ok: true, number } }
    }),
  )
  const { requests, withStore } = setUpInstallation({ PORT: String(port) })
  expect(await requests('test', '--by', 'vera')).toMatchObject({
    status,
    printed: `request 1 is stored\nnotice by file: ${state}\n`,
  })
  expect(await withStore((store) => store.list())).toMatchObject([
    { name: 'Проверка', status: 'closed' },
  ])
})

it('tries another channel where the settings have switched one off', async () => {
  const asked: string[] = []
  const port = await startSite((name, channel) =>
    withStore(async (store) => {
      asked.push(channel)
      if (channel !== 'whatsapp') return { status: 422, body: { ok: false, errors: { channel } } }
      const number = await addRequest(store, { name }, { quarantined: true })
      return { status: 201, body: { ok: true, number } }
    }),
  )
  const { requests, withStore } = setUpInstallation({ PORT: String(port) })
  expect(await requests('test')).toMatchObject({ status: 0 })
  expect(asked).toEqual(['telegram', 'phone', 'whatsapp'])
})

it('says what the site answered if it stored nothing', async () => {
  const port = await startSite(async () => ({ status: 503, body: { ok: false } }))
  const { requests } = setUpInstallation({ PORT: String(port) })
  expect(await requests('test')).toMatchObject({
    status: 1,
    errors: `the site at http://127.0.0.1:${port} answered with status 503\n`,
  })
})

it('says that the site does not run', async () => {
  const { requests } = setUpInstallation({ PORT: '1' })
  expect(await requests('test')).toMatchObject({
    status: 1,
    errors: 'the site does not answer at http://127.0.0.1:1: start it first\n',
  })
})
