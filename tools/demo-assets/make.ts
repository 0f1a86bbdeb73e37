import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '#e2e/chromium.ts'
import { contract } from './documents/contract.ts'
import { kpi } from './documents/kpi.ts'
import { nda } from './documents/nda.ts'
import { weeklyReport } from './documents/weekly-report.ts'
import { shootFilm } from './film.ts'
import { toHtml } from './paper.ts'
import { plateImage, plates } from './plates.ts'

/**
 * Draws the pictures, documents and the film of the demo content into sanity/demo/assets; run by
 * hand after a change of a drawing or a text. Needs Chromium and ffmpeg.
 */
const folder = join(import.meta.dirname, '../../sanity/demo/assets')
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })

const page = await browser.newPage()
for (const [name, plate] of Object.entries(plates)) await shoot(name, plate, 1200, 900)
await shoot('poster', plates.door, 960, 540)

const papers = { 'weekly-report': weeklyReport, contract, kpi, nda }
for (const [name, paper] of Object.entries(papers)) {
  await page.setContent(toHtml(paper))
  await page.evaluate(() => document.fonts.ready)
  await page.pdf({ path: join(folder, `${name}.pdf`), tagged: true, preferCSSPageSize: true })
}
await page.close()

const { door, window, meters, lemon } = plates
await shootFilm(browser, [door, window, meters, lemon], join(folder, 'walk.mp4'))
await browser.close()

async function shoot(name: string, plate: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.setContent(`<body style="margin:0">${plateImage(plate, width, height)}</body>`)
  toWebp(await page.screenshot({ type: 'png' }), name)
}

/** Lossless: a drawing of few colours takes less than a photograph of it. */
function toWebp(png: Uint8Array, name: string): void {
  const [from, to] = [join(folder, `${name}.png`), join(folder, `${name}.webp`)]
  writeFileSync(from, png)
  const codec = ['-c:v', 'libwebp', '-lossless', '1', '-compression_level', '6']
  const { status, stderr } = spawnSync('ffmpeg', ['-y', '-i', from, ...codec, to])
  rmSync(from)
  if (status !== 0) throw new Error(`ffmpeg failed: ${String(stderr)}`)
}
