import { article, publishArticle, publishNote } from '#bench/site/content.ts'
import type { Measured } from '#bench/site/figure.ts'
import type { Stage } from '#bench/site/stage.ts'
import { wrk } from '#bench/site/wrk.ts'
import type { Load } from '#bench/site/wrk.ts'

const [connections, seconds] = [50, 60]

/** As many requests as 50 connections can make for a minute, while somebody publishes every second. */
export async function measurePublishing({ site, barePage }: Stage): Promise<Measured> {
  const ours = await underPublishing(site.url + article.path, publishArticle)
  const theirs = await underPublishing(`${barePage.url}/`, async (edition) => {
    await publishNote(edition)
    await barePage.revalidate()
  })
  return {
    figures: [
      {
        name: `${connections} connections for ${seconds} s, one publish a second`,
        goal: '0 non-2xx, p99 ≤ 10× p50',
        measured: described(ours),
        baseline: described(theirs),
        met: ours.non2xx + ours.failed === 0 && ours.p99 <= 10 * ours.p50,
      },
    ],
    samples: { site: ours, 'bare page': theirs },
  }
}

async function underPublishing(
  url: string,
  publish: (edition: number) => Promise<void>,
): Promise<Load> {
  await wrk(url, connections, 2)
  const failure = Promise.withResolvers<never>()
  let edition = 1_000_000
  const timer = setInterval(() => {
    edition += 1
    publish(edition).catch((error: unknown) => failure.reject(error))
  }, 1_000)
  try {
    return await Promise.race([wrk(url, connections, seconds), failure.promise])
  } finally {
    clearInterval(timer)
  }
}

function described({ requests, seconds, p50, p99, non2xx, failed }: Load): string {
  return (
    `${non2xx} non-2xx, ${failed} without an answer, p99 ${p99.toFixed(1)} ms = ` +
    `${(p99 / p50).toFixed(1)}× p50, ${Math.round(requests / seconds)}/s`
  )
}
