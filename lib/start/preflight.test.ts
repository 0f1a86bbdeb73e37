import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { findProblems } from './preflight.ts'

const address = { name: '', address: 'office@butler.example' }
const mail = {
  server: { host: 'a', port: 587, secure: false, isLocal: false, credentials: undefined },
  from: address,
  to: address,
  owner: address,
}
const local = 'http://localhost:3000'
const quiet = { siteUrl: local, mail: undefined, allowNoMail: false }
const open = 'https://butler.example'

it.each([
  ['a local site without mail', { siteUrl: local, mail: undefined, allowNoMail: false }, []],
  ['a public site with mail', { siteUrl: open, mail, allowNoMail: false }, []],
  ['a public site that may do without', { siteUrl: open, mail: undefined, allowNoMail: true }, []],
  [
    'a public site without mail',
    { siteUrl: open, mail: undefined, allowNoMail: false },
    [/^MAIL_TO must be set on a public site/],
  ],
])('lets no start lose requests: %s', async (_name, settings, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  // Port 0 is free on every machine.
  const place = {
    port: 0,
    host: '127.0.0.1',
    lakePort: 0,
    lakeHost: '127.0.0.1',
    metrics: undefined,
    runsLake: true,
    dataDir: folder,
  }
  const problems = await findProblems({ ...place, ...settings })
  expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
})

it('says which port of the figures is taken, and where it was looked for', async () => {
  const port = await takePort()
  const lake = { lakePort: 0, lakeHost: '127.0.0.1', runsLake: false }
  const free = { port: 0, host: '127.0.0.1', ...lake, dataDir: tmpdir() }
  const metrics = { port, host: '127.0.0.1' }
  expect(await findProblems({ ...free, ...quiet, metrics })).toEqual([
    `METRICS_PORT ${port} is taken: stop what listens there, or set METRICS_PORT to a free port`,
  ])
  const elsewhere = { port: 0, host: '203.0.113.1' }
  expect(await findProblems({ ...free, ...quiet, metrics: elsewhere })).toEqual([
    expect.stringMatching(/check METRICS_HOST and METRICS_PORT$/),
  ])
})

it('says that the lake cannot listen on an address of another machine', async () => {
  const lake = { lakePort: 0, lakeHost: '203.0.113.1', runsLake: true }
  const site = { port: 0, host: '127.0.0.1', metrics: undefined, dataDir: tmpdir() }
  const expected = [expect.stringMatching(/^LAKE_PORT 0 .* check LAKE_HOST and LAKE_PORT$/)]
  expect(await findProblems({ ...site, ...lake, ...quiet })).toEqual(expected)
  // Another instance has it.
  expect(await findProblems({ ...site, ...lake, ...quiet, runsLake: false })).toEqual([])
})

it('says that the port of the lake is taken on loopback, wherever it listens besides', async () => {
  const lakePort = await takePort()
  const site = { port: 0, host: '127.0.0.1', metrics: undefined, dataDir: tmpdir() }
  for (const lakeHost of ['127.0.0.1', '127.0.0.2']) {
    const problems = await findProblems({ ...site, ...quiet, lakePort, lakeHost, runsLake: true })
    expect(problems).toEqual([expect.stringMatching(`^LAKE_PORT ${lakePort} is taken`)])
  }
})

/** A port on which something listens until the test ends. */
async function takePort(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => {
    other.close()
  })
  const taken = other.address()
  return typeof taken === 'object' ? (taken?.port ?? 0) : 0
}
