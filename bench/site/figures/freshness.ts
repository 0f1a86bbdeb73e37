import { setTimeout as pause } from 'node:timers/promises'
import {
  addressesOfArticle,
  article,
  publishArticle,
  publishNote,
  templates,
  title,
} from '#bench/site/content.ts'
import { quantile } from '#bench/site/figure.ts'
import type { Figure, Measured } from '#bench/site/figure.ts'
import { get } from '#bench/site/get.ts'
import type { Stage } from '#bench/site/stage.ts'
import { startSteadyLoad } from '#bench/site/steady-load.ts'

const [publishes, block, perSecond] = [200, 20, 200]
const pollMs = 10
const staleAfterMs = 2_000
const patienceMs = 60_000

/** One publish as a visitor of an address sees it. */
type Seen = {
  /** From sending the change to the lake until the new text came; `patienceMs` when it did not. */
  ms: number
  /** The old text came after the new one. */
  wentBack: boolean
  non2xx: number
}

type Subject = {
  publish: (edition: number) => Promise<void>
  /** The first is the page itself. */
  urls: readonly string[]
  /** What other visitors ask for meanwhile. */
  visited: readonly string[]
}

type Samples = { page: Seen[]; addresses: Seen[]; visitors: { sent: number; non2xx: number } }

let edition = 0

/**
 * Publishes again and again and polls what a visitor gets, in blocks of the site and of the bare page
 * in turn: with no other visitor, and with 200 requests a second on the same server.
 */
export async function measureFreshness(stage: Stage): Promise<Measured> {
  const { site, bare } = subjects(stage)
  const figures: Figure[] = []
  const samples: Record<string, unknown> = {}
  for (const [name, rate] of Object.entries({ quiet: 0, 'under 200 requests/s': perSecond })) {
    const [ours, theirs] = [empty(), empty()]
    for (let done = 0; done < publishes; done += block) {
      await measureBlock(site, rate, ours)
      await measureBlock(bare, rate, theirs)
    }
    figures.push({
      name: `Publish → new text in the visitor's HTML, ${publishes} times, ${name}`,
      goal: 'p99 ≤ 1 s, 0 stale after 2 s, 0 non-2xx',
      measured: `${summary(ours.page, ours)}; all ${site.urls.length} addresses ${times(ours.addresses)}`,
      baseline: summary(theirs.page, theirs),
      met: isMet([...ours.page, ...ours.addresses], ours),
    })
    samples[name] = { site: compact(ours), 'bare page': compact(theirs) }
  }
  return { figures, samples }
}

function subjects({ site, barePage }: Stage): { site: Subject; bare: Subject } {
  return {
    site: {
      publish: publishArticle,
      urls: addressesOfArticle.map((path) => site.url + path),
      visited: [article.path, templates.home, templates.blog].map((path) => site.url + path),
    },
    bare: {
      publish: async (edition) => {
        await publishNote(edition)
        await barePage.revalidate()
      },
      urls: [`${barePage.url}/`],
      visited: [`${barePage.url}/`],
    },
  }
}

function empty(): Samples {
  return { page: [], addresses: [], visitors: { sent: 0, non2xx: 0 } }
}

async function measureBlock(subject: Subject, rate: number, samples: Samples): Promise<void> {
  const load = rate > 0 ? startSteadyLoad(subject.visited, rate) : undefined
  for (let n = 0; n < block; n += 1) {
    edition += 1
    const text = title(edition)
    const started = performance.now()
    const seen = subject.urls.map((url, n) => watch(url, text, started, n === 0 ? pollMs : 50))
    await subject.publish(edition)
    const [page, ...others] = await Promise.all(seen)
    if (page) samples.page.push(page)
    samples.addresses.push(...others)
  }
  const report = await load?.stop()
  samples.visitors.sent += report?.sent ?? 0
  samples.visitors.non2xx += report?.non2xx ?? 0
}

/** Polls until the new text comes, and a little longer: it must not go back. */
async function watch(url: string, text: string, started: number, stepMs: number): Promise<Seen> {
  let [ms, wentBack, non2xx] = [Number.NaN, false, 0]
  const now = () => performance.now() - started
  while (Number.isNaN(ms) ? now() < patienceMs : now() < ms + 200) {
    const { status, body } = await get(url)
    if (status < 200 || status > 299) non2xx += 1
    else if (body.includes(text)) ms = Number.isNaN(ms) ? now() : ms
    else wentBack ||= !Number.isNaN(ms)
    await pause(stepMs)
  }
  return { ms: Number.isNaN(ms) ? patienceMs : ms, wentBack, non2xx }
}

function times(seen: readonly Seen[]): string {
  const ms = seen.map((one) => one.ms)
  const [p50, p99] = [quantile(ms, 0.5), quantile(ms, 0.99)]
  return `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`
}

function summary(page: readonly Seen[], { visitors }: Samples): string {
  return `${times(page)}, ${page.filter(isStale).length} stale, ${failures(page, visitors)} non-2xx`
}

function compact({ page, addresses, visitors }: Samples) {
  const ms = (seen: readonly Seen[]) => seen.map((one) => Math.round(one.ms))
  return { page: ms(page), addresses: ms(addresses), visitors }
}

function isStale({ ms, wentBack }: Seen): boolean {
  return ms > staleAfterMs || wentBack
}

function failures(seen: readonly Seen[], visitors: Samples['visitors']): number {
  return seen.reduce((sum, one) => sum + one.non2xx, visitors.non2xx)
}

function isMet(seen: readonly Seen[], { visitors }: Samples): boolean {
  const p99 = quantile(
    seen.map((one) => one.ms),
    0.99,
  )
  return p99 <= 1_000 && !seen.some(isStale) && failures(seen, visitors) === 0
}
