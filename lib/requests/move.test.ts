import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { addRequest, setUpInstallation } from './installation.fixture.ts'

const nowhere = 'postgres://user:secret@127.0.0.1:1/requests'
const to = ['move', '--to', nowhere]

it.each([[['move']], [['move', '--to', 'requests.sqlite']]])('%j shows the usage', async (args) => {
  expect((await setUpInstallation().requests(...args)).status).toBe(2)
})

it('moves nothing if there is nothing, or PostgreSQL holds it already', async () => {
  const { requests } = setUpInstallation()
  expect((await requests(...to)).errors).toMatch(/^there are no requests in /)
  const there = setUpInstallation({ DATABASE_URL: nowhere })
  expect((await there.requests(...to)).errors).toMatch(/^DATABASE_URL is set/)
})

it('moves nothing while the site runs, or to a database that does not answer', async () => {
  const server = createServer((_request, response) => response.end())
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = z.object({ port: z.number() }).parse(server.address())
  const running = setUpInstallation({ PORT: String(port) })
  await running.withStore((store) => addRequest(store))
  expect((await running.requests(...to)).errors).toMatch(/^the site runs at .*: stop it first\n$/)
  const stopped = setUpInstallation({ PORT: '1', DATA_DIR: running.dataDir })
  const { status, errors } = await stopped.requests(...to)
  expect(status).toBe(1)
  expect(errors).toMatch(/^the new database cannot be opened: .*ECONNREFUSED/)
  expect(errors).not.toContain('secret')
})

it('says in one line that the database cannot be opened', async () => {
  const { requests } = setUpInstallation({ DATABASE_URL: nowhere })
  const { status, errors } = await requests('list')
  expect(status).toBe(1)
  expect(errors).toMatch(/^the database of requests cannot be opened: .*\n$/)
})
