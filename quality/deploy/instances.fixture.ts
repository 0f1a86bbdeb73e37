import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { promisify } from 'node:util'
import type { SanityClient } from '@sanity/client'
import { startSmtpServer } from '#lib/outbox/smtp-server.fixture.ts'
import { startPostgres } from '#lib/consultations/store/postgres.fixture.ts'
import type { PostgresServer } from '#lib/consultations/store/postgres.fixture.ts'
import { editorOf } from '#quality/site-faults/editor.fixture.ts'
import { startProcess } from '#quality/site-faults/process.fixture.ts'
import type { RunningProcess } from '#quality/site-faults/process.fixture.ts'
import { buildProduct, host, newData, newSettings, secrets } from './installation.fixture.ts'
import { startNginx } from './nginx.fixture.ts'
import type { Proxy } from './proxy.fixture.ts'

/** One instance of the site, as `npm start` starts it. */
export type Instance = {
  port: number
  /** Past the proxy. */
  url: string
  start(): Promise<void>
  /** Ends both in order, as a service manager does. */
  stop(): Promise<void>
  /** Ends supervisor and site without a goodbye. */
  kill(): Promise<void>
  /** Ends the site alone without a goodbye; its supervisor starts it again. */
  killSite(): void
  ready(): Promise<void>
  /** Runs one of the product's commands with the same environment; what it printed. */
  command(entry: string, ...args: string[]): Promise<string>
  close(): Promise<void>
}

/** Two instances on one PostgreSQL and one lake, behind nginx. */
export type Instances = {
  proxy: Proxy
  /** Runs the lake too. */
  first: Instance
  second: Instance
  postgres: PostgresServer
  /** Notices that the office got. */
  mail: readonly { raw: string }[]
  /** An editor of the lake. */
  editor: SanityClient
  close(): Promise<void>
}

/** Posts that both instances together take from one network in a minute. */
export const perMinute = 400

const run = promisify(execFile)

/** Builds the product, if its sources have changed, and starts all of it. */
export async function startInstances(programs: {
  nginx: string
  postgres: string
}): Promise<Instances> {
  await buildProduct()
  await using started = new AsyncDisposableStack()
  const postgres = started.adopt(await startPostgres(programs.postgres), (one) => one.stop())
  const mailbox = started.adopt(await startSmtpServer(), (one) => one.close())
  const shared = {
    DATABASE_URL: await postgres.createDatabase(),
    SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
    MAIL_FROM: 'site@butlerspb.test',
    MAIL_TO: 'office@butlerspb.test',
    RATE_LIMIT_PER_MINUTE: String(perMinute),
  }
  const lakeHost = ownAddress()
  const settings = await newSettings()
  const lakeUrl = `http://${lakeHost}:${settings['LAKE_PORT']}`
  const start = async (more: Record<string, string>) => {
    const instance = started.adopt(newInstance({ ...shared, ...more }), (one) => one.close())
    await instance.start()
    return instance
  }
  const first = await start({ ...settings, LAKE_HOST: lakeHost })
  const second = await start({ ...(await newSettings()), LAKE_URL: lakeUrl })
  const ports = { sitePort: first.port, otherPorts: [second.port] }
  const proxy = started.adopt(await startNginx(programs.nginx, { host, ...ports }), (one) =>
    one.close(),
  )
  const running = started.move()
  const editor = editorOf(lakeUrl, secrets.writeToken)
  const mail = mailbox.received
  const close = () => running.disposeAsync()
  return { proxy, first, second, postgres, mail, editor, close }
}

/** An address of this machine that is not loopback, as another machine would use; else loopback. */
function ownAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return (
    addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.2'
  )
}

function newInstance(settings: Record<string, string>): Instance {
  const { env, dataDir } = newData(settings)
  const port = Number(settings['PORT'])
  const url = `http://127.0.0.1:${port}`
  let supervisor: RunningProcess | undefined
  const ready = async () => {
    await supervisor?.ready(`${url}/api/health/`)
  }
  return {
    port,
    url,
    ready,
    async start() {
      supervisor = startProcess('lib/start.ts', env)
      await ready()
    },
    async stop() {
      await supervisor?.stop('SIGTERM')
    },
    async kill() {
      const children = childrenOf(supervisor?.pid)
      await supervisor?.stop('SIGKILL')
      for (const pid of children) process.kill(pid, 'SIGKILL')
    },
    killSite() {
      const site = childrenOf(supervisor?.pid).find((pid) =>
        commandOf(pid).includes('lib/serving/'),
      )
      if (site === undefined) throw new Error('no site runs')
      process.kill(site, 'SIGKILL')
    },
    async command(entry, ...args) {
      const options = { env, maxBuffer: 64 * 1024 * 1024 }
      const { stdout } = await run(process.execPath, [entry, ...args], options)
      return stdout
    },
    async close() {
      await supervisor?.stop('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function childrenOf(pid = 0): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return children === '' ? [] : children.split(' ').map(Number)
}

function commandOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
}
