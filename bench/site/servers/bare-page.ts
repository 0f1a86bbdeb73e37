import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, run, startServer } from './process.ts'
import type { Server } from './process.ts'

const port = 5504
const app = join(folder, 'bare-page')
const next = [process.execPath, 'node_modules/next/dist/bin/next'] as const

const files = {
  'next.config.mjs': `export default { distDir: 'build', turbopack: { root: process.cwd() } }`,
  'app/layout.js': `
export default function Layout({ children }) {
  return <html lang="ru"><body>{children}</body></html>
}`,
  'app/page.js': `
export default async function Page() {
  const answer = await fetch(process.env.BARE_PAGE_SOURCE, {
    cache: 'force-cache',
    next: { tags: ['note'] },
  })
  const { result } = await answer.json()
  return <p>{result}</p>
}`,
  'app/revalidate/route.js': `
import { revalidateTag } from 'next/cache'

export async function POST() {
  revalidateTag('note', 'max')
  return new Response('revalidated')
}`,
} as const

export type BarePage = Server & {
  /** Does what a webhook would do after a publish. */
  revalidate: () => Promise<void>
}

/**
 * The baseline of freshness: the smallest Next app that Next's own documents recommend, one page
 * that shows the text at `source` (a GROQ query of the lake) and a route that calls `revalidateTag`.
 */
export async function startBarePage(source: string): Promise<BarePage> {
  rmSync(app, { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(app, path, '..'), { recursive: true })
    writeFileSync(join(app, path), text)
  }
  const env = { BARE_PAGE_SOURCE: source, NODE_ENV: 'production' }
  await run([...next, 'build', app], env)
  const url = `http://127.0.0.1:${port}`
  const server = await startServer({
    name: 'bare-page',
    command: [...next, 'start', app, '--port', String(port), '--hostname', '127.0.0.1'],
    env,
    url,
    readyPath: '/',
  })
  return {
    ...server,
    revalidate: async () => {
      const answer = await fetch(`${url}/revalidate`, { method: 'POST' })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`The bare page did not revalidate: ${answer.status}`)
    },
  }
}
