import { createWriteStream } from 'node:fs'
import { readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { createClient } from '@sanity/client'
import { TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'
import { contentApi } from '#lib/content-api.ts'
import { makeFolder } from '#lib/durable/make-folder.ts'
import { type Env, parseEnvironment } from '#lib/env.ts'
import { layoutProblem } from '#lib/layout/problem.ts'
import { readSecrets } from '#lib/secrets.ts'
import { exportBlog, type ExportOptions } from './export-blog.ts'
import { type Asset, readBlog } from './read-blog.ts'

/**
 * `npm run export:markdown -- --out DIR [--zip] [--drafts]`: writes the whole blog of the running
 * lake, or of the cloud, as Markdown. Exit code 0: everything is there; 1: a picture or file could
 * not be read; 2: the command line, the environment, or a lake that does not answer.
 */
const usage = 'Usage: npm run export:markdown -- --out DIR [--zip] [--drafts]'
const downloadTimeoutMs = 60_000

async function run(): Promise<number> {
  const command = parseCommand()
  if (command === undefined) return refuse(usage)
  const parsed = parseEnvironment()
  if (!parsed.ok) return refuse(parsed.problems.join('\n'))
  const { env } = parsed
  const problem = layoutProblem(env.dataDir)
  if (problem !== undefined) return refuse(problem)
  const token = env.cloud ? env.writeToken : readSecrets(env).writeToken
  if (command.withDrafts && token === undefined) {
    return refuse('Set SANITY_API_WRITE_TOKEN: drafts are read with a token')
  }
  const path = command.isZip ? `${command.out}.zip` : command.out
  if (await isTaken(path)) return refuse(`${path} is there already: name a new place`)
  const client = createClient({ ...contentApi(env), ...(token === undefined ? {} : { token }) })
  const blog = await readBlog(client, command.withDrafts)
  const target = command.isZip ? openZip(path) : openFolder(path)
  const load = (asset: Asset) => download(asset, env, token)
  const { articles, files, missing } = await exportBlog(blog, { load, write: target.write })
  await target.close()
  for (const name of missing) process.stderr.write(`${name}: the lake does not give this file\n`)
  process.stdout.write(`${path}: ${articles} articles, ${files} pictures and files\n`)
  return missing.length > 0 ? 1 : 0
}

function parseCommand() {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string' },
        zip: { type: 'boolean', default: false },
        drafts: { type: 'boolean', default: false },
      },
    })
    if (values.out === undefined || values.out === '') return undefined
    const out = values.out.replace(/\/+$|\.zip$/g, '')
    return { out, isZip: values.zip, withDrafts: values.drafts }
  } catch {
    // An unknown option: the usage line lists the known ones.
    return undefined
  }
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`)
  return 2
}

async function isTaken(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory() === true) return (await readdir(path)).length > 0
  return found !== undefined
}

/** The lake keeps no host in its addresses; the cloud has one for pictures. */
async function download({ path, url }: Asset, env: Env, token: string | undefined) {
  const address = env.cloud ? url : `${env.apiHost}/${path}`
  const headers = env.cloud || token === undefined ? {} : { authorization: `Bearer ${token}` }
  const signal = AbortSignal.timeout(downloadTimeoutMs)
  const response = await fetch(address, { headers, signal })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

type Target = Pick<ExportOptions, 'write'> & { close: () => Promise<unknown> }

function openFolder(folder: string): Target {
  return {
    async write(path, content) {
      makeFolder(dirname(join(folder, path)))
      await writeFile(join(folder, path), content)
    },
    close: () => Promise.resolve(),
  }
}

function openZip(path: string): Target {
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(path)), { useWebWorkers: false })
  return {
    async write(name, content) {
      await zip.add(
        name,
        typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
      )
    },
    close: () => zip.close(),
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  process.exitCode = refuse(
    `Export stopped: ${error instanceof Error ? error.message : String(error)}`,
  )
}
