import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { addRequest, setUpInstallation } from './installation.fixture.ts'

const nowhere = 'postgres://user:secret@127.0.0.1:1/requests'
const elsewhere = { DATABASE_URL: nowhere }

it('takes no password as an argument, which other users of the machine could read', async () => {
  expect((await setUpInstallation().requests('move', '--to', nowhere)).status).toBe(2)
})

it('moves nothing if there is nothing, or nowhere to go', async () => {
  const { errors } = await setUpInstallation(elsewhere).requests('move')
  expect(errors).toMatch(/^there are no requests in /)
  expect((await setUpInstallation().requests('move')).errors).toMatch(/^set DATABASE_URL/)
})

it('moves nothing while the site runs, or to a database that does not answer', async () => {
  const server = createServer((_request, response) => response.end())
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = z.object({ port: z.number() }).parse(server.address())
  const { dataDir, withStore } = setUpInstallation()
  await withStore((store) => addRequest(store))
  const running = setUpInstallation({ ...elsewhere, PORT: String(port), DATA_DIR: dataDir })
  expect((await running.requests('move')).errors).toMatch(/^the site runs at .*: stop it first\n$/)
  const stopped = setUpInstallation({ ...elsewhere, PORT: '1', DATA_DIR: dataDir })
  const { status, errors } = await stopped.requests('move')
  expect(status).toBe(1)
  expect(errors).toMatch(/^the new database cannot be opened: .*ECONNREFUSED/)
  expect(errors).not.toContain('secret')
})

it('says in one line that the database cannot be opened', async () => {
  const { requests } = setUpInstallation(elsewhere)
  const { status, errors } = await requests('list')
  expect(status).toBe(1)
  expect(errors).toMatch(/^the database of requests cannot be opened: .*\n$/)
})
