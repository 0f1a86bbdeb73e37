import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { hasBaseline, templates } from '#bench/site/content.ts'
import { quantile } from '#bench/site/figure.ts'
import type { Measured } from '#bench/site/figure.ts'
import { folder, run } from '#bench/site/servers/process.ts'
import type { Stage } from '#bench/site/stage.ts'
import { findChromium } from '#e2e/chromium.ts'

export const lighthouseVersion = '13.5.0'
const runs = 5

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
].join(' ')

const audit = z.object({ numericValue: z.number() })
const report = z.object({
  categories: z.object({ performance: z.object({ score: z.number() }) }),
  audits: z.object({
    'largest-contentful-paint': audit,
    'cumulative-layout-shift': audit,
    'total-blocking-time': audit,
  }),
})

type Run = { performance: number; lcp: number; cls: number; tbt: number }

/** Lighthouse's mobile run of each template, ours and the baseline's in turn; medians. */
export async function measureLighthouse({ site, nginx }: Stage): Promise<Measured> {
  const ours: Record<string, Run[]> = {}
  const theirs: Record<string, Run[]> = {}
  for (const [name, path] of Object.entries(templates)) {
    for (let n = 0; n < runs; n += 1) {
      ours[name] = [...(ours[name] ?? []), await visit(site.url + path)]
      if (hasBaseline(name))
        theirs[name] = [...(theirs[name] ?? []), await visit(nginx.frontUrl + path)]
    }
  }
  const figures = Object.keys(templates).map((name) => {
    const [our, their] = [median(ours[name] ?? []), median(theirs[name] ?? [])]
    return {
      name: `Lighthouse mobile, median of ${runs}: ${name}`,
      goal: 'performance ≥ 98, LCP ≤ 1.3 s, CLS ≤ 0.01',
      measured: described(our),
      baseline: hasBaseline(name) ? described(their) : '',
      met: our.performance >= 98 && our.lcp <= 1_300 && our.cls <= 0.01,
    }
  })
  return { figures, samples: { site: ours, 'next start': theirs } }
}

/** Now and then Lighthouse fails to record a page, and asks to be run again (`NO_NAVSTART`). */
const attempts = 3

async function visit(url: string): Promise<Run> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runLighthouse(url)
    } catch (error) {
      if (attempt === attempts || !String(error).includes('Please run Lighthouse again'))
        throw error
    }
  }
}

async function runLighthouse(url: string): Promise<Run> {
  const output = join(folder, 'lighthouse.json')
  await run(
    [
      'npx',
      '--yes',
      `lighthouse@${lighthouseVersion}`,
      url,
      '--quiet',
      '--only-categories=performance',
      '--output=json',
      `--output-path=${output}`,
      '--no-enable-error-reporting',
      `--chrome-flags=${flags}`,
    ],
    { CHROME_PATH: findChromium() },
  )
  const { categories, audits } = report.parse(JSON.parse(readFileSync(output, 'utf8')))
  return {
    performance: Math.round(categories.performance.score * 100),
    lcp: audits['largest-contentful-paint'].numericValue,
    cls: audits['cumulative-layout-shift'].numericValue,
    tbt: audits['total-blocking-time'].numericValue,
  }
}

function median(all: readonly Run[]): Run {
  const of = (value: (run: Run) => number) => quantile(all.map(value), 0.5)
  return {
    performance: of((run) => run.performance),
    lcp: of((run) => run.lcp),
    cls: of((run) => run.cls),
    tbt: of((run) => run.tbt),
  }
}

function described({ performance, lcp, cls, tbt }: Run): string {
  return (
    `${performance}, LCP ${(lcp / 1000).toFixed(2)} s, CLS ${cls.toFixed(3)}, ` +
    `TBT ${tbt.toFixed(0)} ms`
  )
}
