import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createStamp } from '#lib/consultations/stamp.ts'
import { machineLoad, quantile } from '#bench/site/figure.ts'
import { folder, startServer, type Server } from '#bench/site/servers/process.ts'
import { environment, startProduct } from '#bench/site/servers/product.ts'
import { postSteadily, saturate, type Posted } from './clients.ts'
import { startMailSink } from './mail-sink.ts'

/**
 * `npm run bench:requests [-- --seconds N] [-- --database URL]`: posts requests to the product, with
 * every check, and to a naive handler, in one run; with `--database` to the product on an empty
 * database of PostgreSQL too. Prints durable requests a second, times of answers, and the time from
 * the answer to the DATA of the notice at the SMTP server.
 */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, database: { type: 'string' } },
})
const seconds = Number(values.seconds)
const [naivePort, mailPort] = [5510, 5511]
const say = (line: string) => process.stdout.write(`${line}\n`)

async function measureProduct(name: string, extra: Record<string, string>): Promise<void> {
  const site = await startProduct({
    ...extra,
    RATE_LIMIT_PER_MINUTE: '1000000',
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    MAIL_FROM: 'bench@example.ru',
    MAIL_TO: 'office@example.ru',
  })
  const { dataAt, stop } = await startMailSink(mailPort)
  try {
    const target = { url: `${site.url}/api/consultations/`, body: forms(), seconds }
    const acceptedAt = new Map<number, number>()
    const onAccepted = (number: number) => acceptedAt.set(number, performance.now())
    await postSteadily({ ...target, perSecond: 5, onAccepted })
    await pause(5_000)
    const waits = [...acceptedAt].map(([number, at]) => (dataAt.get(number) ?? Infinity) - at)
    report(`${name}, 201 → DATA at 5/s`, waits)
    const steady = await postSteadily({ ...target, perSecond: 200 })
    reportPosted(`${name}, steady 200/s`, steady)
    reportPosted(`${name}, 50 clients`, await saturate({ ...target, clients: 50 }))
  } finally {
    await site.stop()
    await stop()
  }
}

async function measureNaive(): Promise<void> {
  const path = join(folder, 'naive.sqlite')
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
  const server: Server = await startServer({
    name: 'naive-handler',
    command: [
      process.execPath,
      join(import.meta.dirname, 'naive-handler.ts'),
      String(naivePort),
      path,
    ],
    url: `http://127.0.0.1:${naivePort}`,
    readyPath: '/',
  })
  const target = { url: server.url, body: () => JSON.stringify(consultation), seconds }
  reportPosted('naive handler, steady 200/s', await postSteadily({ ...target, perSecond: 200 }))
  reportPosted('naive handler, 50 clients', await saturate({ ...target, clients: 50 }))
  await server.stop()
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
    const stamp = createStamp({ stampKey, form: key }, Date.now() - 60_000)
    return JSON.stringify({ ...consultation, contact: `@bench_${count}_x`, key, stamp })
  }
}

function report(name: string, times: readonly number[]): void {
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)].map((ms) => ms.toFixed(0))
  say(`${name.padEnd(38)} p50 ${p50} ms, p99 ${p99} ms, of ${times.length}`)
}

function reportPosted(name: string, { times, refused, perSecond }: Posted): void {
  report(`${name}: ${perSecond.toFixed(0)}/s`, times)
  for (const [status, count] of refused) say(`  refused with ${status}: ${count}`)
}

mkdirSync(folder, { recursive: true })
for (const name of ['requests.sqlite', 'requests.sqlite-wal', 'requests.sqlite-shm', 'inbox']) {
  rmSync(join(environment.DATA_DIR, name), { force: true, recursive: true })
}
say(`load of the machine before: ${machineLoad()}`)
await measureProduct('SQLite', {})
await measureNaive()
if (values.database !== undefined) {
  await measureProduct('PostgreSQL', { DATABASE_URL: values.database })
}
say(`load of the machine after: ${machineLoad()}`)
process.exit(0)
