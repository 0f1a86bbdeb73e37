import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const token = 'bench-write-token'
const port = 34_333
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export type LakeProcess = {
  dataDir: string
  /** Where it listens, and who may write. */
  url: string
  token: string
  /** Sends mutations as one transaction; throws unless they were committed. */
  mutate: (mutations: readonly object[]) => Promise<void>
  query: (text: string) => Promise<unknown>
  /** Opens a listener to everything; `onEvent` is called once for each mutation event. */
  listen: (onEvent: () => void) => Promise<void>
  /** Resident memory of the process with its threads, in megabytes. */
  memory: () => number
  stop: () => Promise<void>
}

/** Starts the lake as `npm start` does, in its own folder. */
export async function startLake(): Promise<LakeProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const child = spawn(process.execPath, ['sanity/lake/main.ts'], {
    env: {
      NODE_ENV: 'production',
      LAKE_PORT: String(port),
      LAKE_DATA_DIR: dataDir,
      LAKE_WEBHOOK_URL: '',
      SANITY_API_WRITE_TOKEN: token,
    },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error('The lake did not start')
  }
  return {
    dataDir,
    url: `http://127.0.0.1:${port}`,
    token,
    mutate: async (mutations) => {
      const path = '/v2025-02-19/data/mutate/production?visibility=sync'
      await send('POST', path, JSON.stringify({ mutations }))
    },
    query: (text) =>
      send('GET', `/v2025-02-19/data/query/production?query=${encodeURIComponent(text)}`),
    listen,
    memory: () =>
      Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024),
    stop: async () => {
      child.kill()
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function isUp(): Promise<boolean> {
  return send('GET', '/v1/ping').then(
    () => true,
    () => false,
  )
}

function send(method: string, path: string, body?: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const outgoing = request({ port, method, path, agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve(text)
        else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${text}`))
      })
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}

function listen(onEvent: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const path = `/v2025-02-19/data/listen/production?query=*&includeResult=false`
    const headers = { authorization: `Bearer ${token}` }
    // Without its own agent it would share the sockets of the writers.
    const outgoing = request({ port, path, agent: false, headers }, (answer) => {
      let rest = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        const lines = (rest + part).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          if (line.startsWith('event: welcome')) resolve()
          if (line.startsWith('event: mutation')) onEvent()
        }
      })
      answer.once('error', () => {})
    })
    outgoing.once('error', reject)
    outgoing.end()
  })
}
