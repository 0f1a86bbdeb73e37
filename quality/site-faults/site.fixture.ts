import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { ask } from './ask.fixture.ts'
import type { Answer, Question } from './ask.fixture.ts'
import { editorOf } from './editor.fixture.ts'
import { openLakeLine } from './lake-line.fixture.ts'
import type { LakeLine } from './lake-line.fixture.ts'
import { freePort } from './ports.fixture.ts'
import { startProcess } from './process.fixture.ts'
import type { RunningProcess } from './process.fixture.ts'
import { distDir, environment, freshData, secrets } from './product.fixture.ts'
import { lose, openWebhookLine } from './webhook-line.fixture.ts'
import type { WebhookLine } from './webhook-line.fixture.ts'

/** How the site learns of changes. */
export const roads = ['stream', 'webhook'] as const
export type Road = (typeof roads)[number]

/** A running product whose lake and webhooks are reached through lines that can break. */
export type Site = {
  url: string
  /** Absolute. */
  dataDir: string
  ask(path: string, question?: Question): Promise<Answer>
  /** Editor's client, past the line. */
  client: SanityClient
  line: LakeLine
  webhooks: WebhookLine
  lake: () => RunningProcess
  server: () => RunningProcess
  /** Starts the lake and waits until it answers. */
  startLake(): Promise<void>
  /** Starts the site and waits until it is ready; resolves with the first answer of health. */
  startSite(): Promise<Answer>
  close(): Promise<void>
}

type Options = {
  road: Road
  /** Build folder, if it is not the shared one. */
  distDir?: string
}

/** Starts lake and site on demo content of their own, with one of the two roads alone. */
export async function openSite({ road, distDir: build = distDir }: Options): Promise<Site> {
  const folder = await freshData()
  const dataDir = join(folder, 'data')
  const [port, lakePort] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const line = await openLakeLine(lakePort)
  const webhooks = await openWebhookLine(url)
  if (road === 'stream') webhooks.setCarrier(lose)
  else line.allowStreams(false)
  const env: NodeJS.ProcessEnv = {
    ...environment(dataDir),
    NEXT_DIST_DIR: build,
    SITE_PROCESS: '1',
    LAKE_DATA_DIR: join(dataDir, 'lake'),
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    LAKE_WEBHOOK_URL: webhooks.url,
    NEXT_PUBLIC_SANITY_API_HOST: line.url,
    SANITY_WEBHOOK_SECRET: secrets.webhookSecret,
    SANITY_API_READ_TOKEN: secrets.readToken,
    SANITY_API_WRITE_TOKEN: secrets.writeToken,
  }
  const lakeUrl = `http://127.0.0.1:${lakePort}`
  let lake: RunningProcess
  let server: RunningProcess
  const site: Site = {
    url,
    dataDir,
    ask: (path, question) => ask(url, path, question),
    client: editorOf(lakeUrl, secrets.writeToken),
    line,
    webhooks,
    lake: () => lake,
    server: () => server,
    async startLake() {
      lake = startProcess('sanity/lake/main.ts', env)
      await lake.ready(`${lakeUrl}/v1/ping`)
    },
    startSite() {
      server = startProcess('lib/serving/main.ts', env)
      return server.ready(`${url}/api/health/`)
    },
    async close() {
      await server.stop('SIGKILL')
      await lake.stop('SIGKILL')
      await line.close()
      await webhooks.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await site.startLake()
  await site.startSite()
  return site
}
