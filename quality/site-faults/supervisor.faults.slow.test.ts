import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { soon } from './articles.fixture.ts'
import { ask } from './ask.fixture.ts'
import { freePort } from './ports.fixture.ts'
import { startProcess } from './process.fixture.ts'
import type { RunningProcess } from './process.fixture.ts'
import { environment, freshData, secrets } from './product.fixture.ts'

const rounds = { quick: 1, test: 1, full: 5 }[inject('rounds')]
const patience = { ...soon, timeout: 60_000 }

let folder: string
let supervisor: RunningProcess
let site: string
let lake: string

beforeAll(async () => {
  folder = await freshData()
  const [port, lakePort] = [await freePort(), await freePort()]
  site = `http://127.0.0.1:${port}`
  lake = `http://127.0.0.1:${lakePort}`
  supervisor = startProcess('lib/start.ts', {
    ...environment(join(folder, 'data')),
    PORT: String(port),
    LAKE_PORT: String(lakePort),
  })
  await supervisor.ready(`${site}/api/health/`)
}, 600_000)

afterAll(async () => {
  await supervisor?.stop('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

/** The supervisor's child that runs the entry file. */
function pidOf(entry: string): number {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
  const found = listed.split('\n').find((line) => {
    const [, parent] = line.trim().split(/\s+/)
    return Number(parent) === supervisor.pid && line.includes(entry)
  })
  return Number(found?.trim().split(/\s+/, 1)[0])
}

async function status(url: string): Promise<number> {
  const answer = await ask(url, new URL(url).pathname).catch(() => undefined)
  return answer?.status ?? 0
}

it(`starts the lake and the site again after ${rounds} × kill -9 of each`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const lakeBefore = pidOf('sanity/lake/main.ts')
    process.kill(lakeBefore, 'SIGKILL')
    expect(await status(`${site}/blog/`)).toBe(200)
    await expect.poll(() => status(`${lake}/v1/ping`), patience).toBe(200)
    expect(pidOf('sanity/lake/main.ts')).not.toBe(lakeBefore)

    const siteBefore = pidOf('lib/serving/main.ts')
    process.kill(siteBefore, 'SIGKILL')
    await expect.poll(() => pidOf('lib/serving/main.ts'), patience).toBeGreaterThan(0)
    await expect.poll(() => status(`${site}/api/health/`), patience).toBe(200)
    expect(await status(`${site}/blog/`)).toBe(200)
  }
}, 600_000)

it('takes new secrets while visitors read, without restarting the site', async () => {
  const siteBefore = pidOf('lib/serving/main.ts')
  const statuses = new Set<number>()
  let isOver = false
  const visits = (async () => {
    while (!isOver) statuses.add(await status(`${site}/blog/`))
  })()
  const env = { ...environment(join(folder, 'data')), LAKE_PORT: new URL(lake).port }
  execFileSync(process.execPath, ['lib/rotation/cli.ts', 'all'], { env })
  const { writeToken } = z
    .object({ writeToken: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'data/secrets.json'), 'utf8')))

  await expect.poll(() => statusOfShare(writeToken), patience).toBe(200)
  await expect.poll(() => statusOfShare(secrets.writeToken), patience).toBe(401)
  isOver = true
  await visits
  expect([...statuses]).toEqual([200])
  expect(pidOf('lib/serving/main.ts')).toBe(siteBefore)
}, 120_000)

/** The answer to an editor who asks for a link to a draft: it needs both tokens, and the lake. */
async function statusOfShare(token: string): Promise<number> {
  const question = {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ path: '/blog/' }),
  }
  const answer = await ask(site, '/api/draft-mode/share/', question).catch(() => undefined)
  return answer?.status ?? 0
}

it('leaves no process behind when the supervisor is killed', async () => {
  await supervisor.stop('SIGKILL')
  await expect.poll(() => status(`${site}/api/health/`), patience).toBe(0)
  await expect.poll(() => status(`${lake}/v1/ping`), patience).toBe(0)
}, 120_000)
