import { brotliCompressSync } from 'node:zlib'
import { launchBrowser, visitCold } from '#bench/site/cold-visit.ts'
import type { Visit } from '#bench/site/cold-visit.ts'
import { article, hasBaseline, templates } from '#bench/site/content.ts'
import type { Measured } from '#bench/site/figure.ts'
import { get } from '#bench/site/get.ts'
import type { Stage } from '#bench/site/stage.ts'
import { acceptEncoding } from '#bench/site/wrk.ts'

/** Scripts between `<script>` tags count as scripts, compressed alone; JSON-LD is data. */
type Page = Visit & { ownScript: number }

/** What each template costs a visitor with an empty cache; exact, so one visit is enough. */
export async function measureBytes({ site, nginx }: Stage): Promise<Measured> {
  const browser = await launchBrowser()
  try {
    const ours: Record<string, Page> = {}
    const theirs: Record<string, Page> = {}
    for (const [name, path] of Object.entries(templates)) {
      ours[name] = await pageBytes(browser, site.url + path)
      if (hasBaseline(name)) theirs[name] = await pageBytes(browser, nginx.frontUrl + path)
    }
    const articleBytes = {
      site: await htmlAndCss(site.url + article.path),
      'next start': await htmlAndCss(nginx.frontUrl + article.path),
    }
    return {
      figures: figures(ours, theirs, articleBytes),
      samples: { site: ours, 'next start': theirs, 'article, HTML + CSS': articleBytes },
    }
  } finally {
    await browser.close()
  }
}

async function pageBytes(browser: Parameters<typeof visitCold>[0], url: string): Promise<Page> {
  const visit = await visitCold(browser, url)
  const html = (await get(url)).body.toString()
  const scripts = html.matchAll(/<script(?![^>]*(?:\bsrc=|ld\+json))[^>]*>(.*?)<\/script>/gs)
  const inline = [...scripts].map(([, text]) => text ?? '')
  const framework = visit.framework + compressed(inline.filter(isFramework))
  const own = compressed(inline.filter((script) => !isFramework(script)))
  return { ...visit, framework, ownScript: visit.script - visit.framework + own }
}

/** React's payload and its small scripts that move parts of a streamed page into place. */
function isFramework(script: string): boolean {
  return /__next_f|\$R[CSXTV]\b/.test(script)
}

function compressed(scripts: readonly string[]): number {
  return scripts.length === 0 ? 0 : brotliCompressSync(scripts.join('\n')).length
}

/** Bytes of the article's HTML and its style sheets without headers, compressed as the server sends them. */
async function htmlAndCss(url: string): Promise<number> {
  const [plain, sent] = [await get(url), await get(url, acceptEncoding)]
  const sheets = [...plain.body.toString().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
  const css = await Promise.all(
    sheets.map(([, href = '']) => get(new URL(href, url).href, acceptEncoding)),
  )
  return css.reduce((sum, sheet) => sum + sheet.body.length, sent.body.length)
}

function figures(
  ours: Record<string, Page>,
  theirs: Record<string, Page>,
  articleBytes: { site: number; 'next start': number },
): Measured['figures'] {
  const framework = worst(ours, (page) => page.framework)
  const own = worst(ours, (page) => page.ownScript)
  const cold = worst(ours, withoutImages)
  return [
    {
      name: 'JavaScript, the worst template',
      goal: '0 B framework, ≤ 2 kB own',
      measured: `${kilobytes(framework)} framework, ${kilobytes(own)} own`,
      baseline: `${kilobytes(worst(theirs, (page) => page.framework))} framework`,
      met: framework.bytes === 0 && own.bytes <= 2_000,
    },
    {
      name: 'Article of 1,500 words, HTML + CSS',
      goal: '≤ 9 kB',
      measured: `${(articleBytes.site / 1000).toFixed(1)} kB`,
      baseline: `${(articleBytes['next start'] / 1000).toFixed(1)} kB`,
      met: articleBytes.site <= 9_000,
    },
    {
      name: 'All but images, cold, the worst template',
      goal: '≤ 50 kB',
      measured: kilobytes(cold),
      baseline: kilobytes(worst(theirs, withoutImages)),
      met: cold.bytes <= 50_000,
    },
  ]
}

function withoutImages(page: Page): number {
  return page.document + page.stylesheet + page.script + page.font + page.other
}

type Worst = { name: string; bytes: number }

function worst(pages: Record<string, Page>, bytesOf: (page: Page) => number): Worst {
  return Object.entries(pages)
    .map(([name, page]) => ({ name, bytes: bytesOf(page) }))
    .reduce((most, one) => (one.bytes > most.bytes ? one : most), { name: '', bytes: 0 })
}

function kilobytes({ name, bytes }: Worst): string {
  return bytes === 0 ? '0 B' : `${(bytes / 1000).toFixed(1)} kB (${name})`
}
