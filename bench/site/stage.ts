import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { article, noteSource, writeContent } from './content.ts'
import { get } from './get.ts'
import { startBarePage } from './servers/bare-page.ts'
import type { BarePage } from './servers/bare-page.ts'
import { startNextStart } from './servers/next-start.ts'
import { startNginx } from './servers/nginx.ts'
import type { Nginx } from './servers/nginx.ts'
import { folder, startServer } from './servers/process.ts'
import type { Server } from './servers/process.ts'
import { startPlainSite, startProduct } from './servers/product.ts'
import { acceptEncoding } from './wrk.ts'

const bareNodePort = 5508

/** Everything that is measured, started and warm, with the same article on all servers. */
export type Stage = {
  /** The product as `npm start` runs it. */
  site: Server
  /** Its site process with `SERVING=plain`. */
  plain: Server
  nextStart: Server
  nginx: Nginx
  /** A Node server that only writes the article's bytes. */
  bareNode: Server
  /** The smallest Next app that revalidates. */
  barePage: BarePage
  /** Ends all of them, the last started first. */
  stop: () => Promise<void>
}

export async function setStage(): Promise<Stage> {
  mkdirSync(folder, { recursive: true })
  const running: Server[] = []
  const started = <Kind extends Server>(server: Kind): Kind => {
    running.push(server)
    return server
  }
  const stop = async () => {
    for (const server of running.toReversed()) await server.stop()
  }
  try {
    const site = started(await startProduct())
    await writeContent()
    const page = await settled(site.url)
    const nextStart = started(await startNextStart())
    const nginx = started(await startNginx({ path: article.path, ...page }, nextStart.url))
    return {
      site,
      plain: started(await startPlainSite()),
      nextStart,
      nginx,
      bareNode: started(await startBareNode(page)),
      barePage: started(await startBarePage(noteSource())),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The article as the site sends it once it has been rendered. */
async function settled(url: string): Promise<{ brotli: Buffer; headers: Record<string, string> }> {
  for (;;) {
    const { status, headers, body } = await get(url + article.path, acceptEncoding)
    if (status === 200) return { brotli: body, headers }
    if (status !== 404) throw new Error(`The site answers ${status}`)
    await pause(50)
  }
}

function startBareNode({ brotli, headers }: { brotli: Buffer; headers: Record<string, string> }) {
  const file = join(folder, 'bare-node.br')
  writeFileSync(file, brotli)
  const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...sent } = headers
  const program = join(import.meta.dirname, 'servers/bare-node.ts')
  return startServer({
    name: 'bare-node',
    command: [process.execPath, program, String(bareNodePort), file, JSON.stringify(sent)],
    url: `http://127.0.0.1:${bareNodePort}`,
    readyPath: '/',
  })
}
