import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createStamp } from '#lib/consultations/stamp.ts'
import { machineLoad, quantile, withSpread } from '#bench/site/figure.ts'
import { cpuSeconds, untilIdle } from '#bench/site/servers/proc.ts'
import { folder, startServer, type Server } from '#bench/site/servers/process.ts'
import { environment, startProduct } from '#bench/site/servers/product.ts'
import { postSteadily, saturate, type Posted } from './clients.ts'
import { startMailSink } from './mail-sink.ts'

/**
 * `npm run bench:requests [-- --rounds N] [-- --seconds N] [-- --database URL]`: posts requests to
 * the product, with every check, and in turn to a naive handler; with `--database` to the product
 * on an empty database of PostgreSQL too. Prints durable requests a second, times of answers, the
 * server's CPU time for each, and the time from the answer to the DATA of the notice at the SMTP
 * server.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    database: { type: 'string' },
  },
})
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]
const [naivePort, mailPort] = [5510, 5511]
const say = (line: string) => process.stdout.write(`${line}\n`)

/** A server that is asked in turn with the others. */
type Variant = { name: string; server: Server; url: string; body: () => string }

const loads: Record<string, (target: Target) => Promise<Posted>> = {
  'steady 200/s': (target) => postSteadily({ ...target, perSecond: 200 }),
  '50 clients': (target) => saturate({ ...target, clients: 50 }),
}
type Target = Pick<Variant, 'url' | 'body'> & { seconds: number }

async function measureProduct(
  name: string,
  extra: Record<string, string>,
  others: readonly Variant[],
): Promise<void> {
  const { dataAt, stop } = await startMailSink(mailPort)
  const site = await startProduct({
    ...extra,
    RATE_LIMIT_PER_MINUTE: '1000000',
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    MAIL_FROM: 'bench@example.ru',
    MAIL_TO: 'office@example.ru',
  })
  try {
    const own: Variant = {
      name,
      server: site,
      url: `${site.url}/api/consultations/`,
      body: forms(),
    }
    await measureMail(own, dataAt)
    await measureInTurn([own, ...others])
  } finally {
    await site.stop()
    await stop()
  }
}

/** How long after its answer the notice of a request is given to the SMTP server. */
async function measureMail(
  { name, url, body }: Variant,
  dataAt: ReadonlyMap<number, number>,
): Promise<void> {
  const acceptedAt = new Map<number, number>()
  const onAccepted = (number: number) => acceptedAt.set(number, performance.now())
  await postSteadily({ url, body, seconds, perSecond: 5, onAccepted })
  await pause(5_000)
  const waits = [...acceptedAt].map(([number, at]) => (dataAt.get(number) ?? Infinity) - at)
  const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)].map((ms) => ms.toFixed(0))
  say(`${name}, 201 → DATA at 5/s: p50 ${p50} ms, p99 ${p99} ms, of ${waits.length}`)
}

/** The servers take turns in every round, so that a busy machine disturbs all of them. */
async function measureInTurn(variants: readonly Variant[]): Promise<void> {
  for (const { url, body } of variants) await saturate({ url, body, clients: 50, seconds: 2 })
  for (const [load, post] of Object.entries(loads)) {
    const results = new Map(variants.map(({ name }) => [name, emptyResult()]))
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, server, url, body } of variants) {
        // The mails of the last load are sent.
        await untilIdle(server.pid)
        const before = cpuSeconds(server.pid)
        const posted = await post({ url, body, seconds })
        const used = cpuSeconds(server.pid) - before
        note(results.get(name), posted, used)
      }
    }
    for (const [name, result] of results) report(`${name}, ${load}`, result)
  }
}

/** One value for each round. */
type Result = {
  perSecond: number[]
  p50: number[]
  p99: number[]
  micros: number[]
  /** By status; 0 stands for a broken connection. */
  refused: Map<number, number>
}

function emptyResult(): Result {
  return { perSecond: [], p50: [], p99: [], micros: [], refused: new Map() }
}

function note(result: Result | undefined, posted: Posted, usedSeconds: number): void {
  result?.perSecond.push(posted.perSecond)
  result?.p50.push(quantile(posted.times, 0.5))
  result?.p99.push(quantile(posted.times, 0.99))
  result?.micros.push((usedSeconds / posted.times.length) * 1e6)
  for (const [status, count] of posted.refused) {
    result?.refused.set(status, (result.refused.get(status) ?? 0) + count)
  }
}

function report(name: string, { perSecond, p50, p99, micros, refused }: Result): void {
  say(`${name} (load of the machine ${machineLoad()})`)
  say(`  accepted a second ${withSpread(perSecond, '', 0)}`)
  say(`  p50 ${withSpread(p50, ' ms', 0)}, p99 ${withSpread(p99, ' ms', 0)}`)
  say(`  CPU for each ${withSpread(micros, ' µs', 0)}`)
  for (const [status, count] of refused) say(`  refused with ${status}: ${count}`)
}

async function startNaive(): Promise<Variant> {
  const path = join(folder, 'naive.sqlite')
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
  const script = join(import.meta.dirname, 'naive-handler.ts')
  const server = await startServer({
    name: 'naive-handler',
    command: [process.execPath, script, String(naivePort), path],
    url: `http://127.0.0.1:${naivePort}`,
    readyPath: '/',
  })
  const body = () => JSON.stringify(consultation)
  return { name: 'naive handler', server, url: server.url, body }
}

const consultation = {
  channel: 'telegram',
  contact: '@bench_name',
  name: 'Анна Иванова',
  timeZone: 'Asia/Dubai',
  message: 'Нужен ремонт квартиры на Петроградской стороне, около ста метров. Когда удобно?',
  consent: 'on',
}

/** Forms as the page makes them: a key and a stamp of their own, another contact each. */
function forms(): () => string {
  const { stampKey } = z
    .object({ stampKey: z.string() })
    .parse(JSON.parse(readFileSync(join(environment.DATA_DIR, 'secrets.json'), 'utf8')))
  let count = 0
  return () => {
    count += 1
    const key = crypto.randomUUID()
    const stamp = createStamp({ stampKeys: [stampKey], form: key }, Date.now() - 60_000)
    return JSON.stringify({ ...consultation, contact: `@bench_${count}_x`, key, stamp })
  }
}

mkdirSync(folder, { recursive: true })
for (const name of ['requests.sqlite', 'requests.sqlite-wal', 'requests.sqlite-shm', 'inbox']) {
  rmSync(join(environment.DATA_DIR, name), { force: true, recursive: true })
}
say(`load of the machine before: ${machineLoad()}`)
const naive = await startNaive()
await measureProduct('SQLite', {}, [naive])
await naive.server.stop()
if (values.database !== undefined) {
  await measureProduct('PostgreSQL', { DATABASE_URL: values.database }, [])
}
process.exit(0)
