import { article } from '#bench/site/content.ts'
import { quantile, ratios, withSpread } from '#bench/site/figure.ts'
import type { Measured } from '#bench/site/figure.ts'
import { get } from '#bench/site/get.ts'
import { cpuSeconds } from '#bench/site/servers/proc.ts'
import type { Server } from '#bench/site/servers/process.ts'
import type { Stage } from '#bench/site/stage.ts'
import { acceptEncoding, wrk } from '#bench/site/wrk.ts'

const [rounds, seconds, connections] = [7, 2, 50]

/**
 * CPU time of the server for one request of the article from its cache, 50 connections kept open.
 * The variants take turns in every round, so that a busy machine disturbs all of them.
 */
export async function measureCpu(stage: Stage): Promise<Measured> {
  const variants = variantsOf(stage)
  const sent: Record<string, unknown> = {}
  for (const [name, { url }] of Object.entries(variants)) sent[name] = await described(url)
  const micros: Record<string, number[]> = {}
  const perSecond: Record<string, number[]> = {}
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, { url, server }] of Object.entries(variants)) {
      const before = cpuSeconds(server.pid)
      const load = await wrk(url, connections, seconds)
      if (load.non2xx > 0) throw new Error(`${name}: ${load.non2xx} answers were not 2xx`)
      // The first round warms up.
      if (round === 0) continue
      const used = cpuSeconds(server.pid) - before
      micros[name] = [...(micros[name] ?? []), (used / load.requests) * 1e6]
      perSecond[name] = [...(perSecond[name] ?? []), load.requests / load.seconds]
    }
  }
  return { figures: figures(micros), samples: { sent, micros, perSecond } }
}

function variantsOf({ site, plain, nextStart, nginx, bareNode }: Stage) {
  const page = (url: string, server: Server) => ({ url: url + article.path, server })
  return {
    site: page(site.url, site),
    'SERVING=plain': page(plain.url, plain),
    'next start': page(nextStart.url, nextStart),
    nginx: page(nginx.url, nginx),
    'nginx with our headers': page(nginx.withHeadersUrl, nginx),
    'bare Node': page(bareNode.url, bareNode),
  }
}

/** Asks twice, so that the second answer is what a cache holds. */
async function described(url: string) {
  await get(url, acceptEncoding)
  const { status, headers, body } = await get(url, acceptEncoding)
  if (status !== 200) throw new Error(`${url} answers ${status}`)
  return {
    bytes: body.length,
    encoding: headers['content-encoding'],
    nextCache: headers['x-nextjs-cache'],
  }
}

function figures(micros: Record<string, number[]>): Measured['figures'] {
  const of = (name: string) => micros[name] ?? []
  const toNext = ratios(of('next start'), of('site'))
  const toNginx = ratios(of('site'), of('nginx'))
  const cost = (name: string) => withSpread(of(name), ' µs', 0)
  return [
    {
      name: 'CPU per cached page vs `next start` with gzip',
      goal: '≤ 1/40',
      measured: `1/${withSpread(toNext, '', 0)}: ${cost('site')}`,
      baseline: cost('next start'),
      met: quantile(toNext, 0.5) >= 40,
    },
    {
      name: 'CPU per cached page vs nginx, same bytes, `brotli_static`',
      goal: '≤ 4×',
      measured: `${withSpread(toNginx, '×')}: ${cost('site')}`,
      baseline: `${cost('nginx')}; with our headers ${cost('nginx with our headers')}`,
      met: quantile(toNginx, 0.5) <= 4,
    },
    ...['bare Node', 'SERVING=plain'].map((name) => ({
      name: `CPU per page, ${name}`,
      goal: '',
      measured: cost(name),
      baseline: '',
    })),
  ]
}
