import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { otherLakeProblem } from './other-lake.ts'

const readToken = 'the token of our secrets'

/** A lake that knows one token, or another server that answers with a status. */
async function openLake(status?: number): Promise<string> {
  const server = createServer((request, response) => {
    const isKnown = request.headers.authorization === `Bearer ${readToken}`
    response.writeHead(status ?? (isKnown ? 200 : 401)).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await once(probe.close(), 'close')
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

const problem = (lakeUrl: string | undefined, token = readToken, dataDir = temporaryFolder()) =>
  otherLakeProblem({ lakeUrl, dataDir }, { readToken: token }, `${lakeUrl}/v1/users/me`)

it('finds nothing wrong with a lake that knows our token, nor with our own lake', async () => {
  expect(await problem(await openLake())).toBeUndefined()
  expect(await problem(undefined)).toBeUndefined()
})

it('asks for the secrets of the instance whose lake does not know ours', async () => {
  expect(await problem(await openLake(), 'a token that was minted here')).toMatch(
    /does not know our token: copy secrets\.json of the instance that runs it/,
  )
})

it('tells a lake from another server', async () => {
  expect(await problem(await openLake(404))).toMatch(/^LAKE_URL .* answers 404, as no lake does/)
})

it('refuses the data folder of the instance that runs the lake', async () => {
  const dataDir = temporaryFolder()
  mkdirSync(join(dataDir, 'lake'))
  writeFileSync(join(dataDir, 'lake/lake.sqlite'), '')
  expect(await problem(await openLake(), readToken, dataDir)).toMatch(/has a lake of its own/)
  expect(await problem(undefined, readToken, dataDir)).toBeUndefined()
})

it('starts without the lake where pages are kept, and nowhere else', async () => {
  const nobody = `http://127.0.0.1:${await freePort()}`
  expect(await problem(nobody)).toMatch(/does not answer at LAKE_URL .*ECONNREFUSED.*LAKE_HOST/)
  const kept = temporaryFolder()
  writeFileSync(join(kept, 'pages.sqlite'), '')
  expect(await problem(nobody, readToken, kept)).toBeUndefined()
  // Other secrets would be found only later, by what they break.
  expect(await problem(await openLake(), 'a token that was minted here', kept)).toBeDefined()
})
