import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { markSvg, maskableHalf } from '#components/cover/mark.ts'
import { findChromium } from '#e2e/chromium.ts'
import { toIco } from './ico.ts'

/**
 * Makes every file that shows the mark from `components/cover/mark.ts`: favicon, touch icon, icons of
 * the manifest, logo. Run by hand after a change of the mark; needs Chromium.
 */
const night = { ink: '#d9b878', paper: '#1b222b' }
const svg = {
  rounded: markSvg({ ...night, corner: 9 }),
  square: markSvg({ ...night, half: 58 }),
  maskable: markSvg({ ...night, half: maskableHalf }),
}

const root = join(import.meta.dirname, '..')
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
const page = await browser.newPage()

write('app/icon.svg', svg.rounded)
write('public/logo.svg', svg.square)
write('public/logo.png', await draw(svg.square, 512))
write('app/apple-icon.png', await draw(svg.square, 180))
write('public/icon-192.png', await draw(svg.rounded, 192))
write('public/icon-512.png', await draw(svg.rounded, 512))
write('public/icon-maskable.png', await draw(svg.maskable, 512))
const sizes = [16, 32, 48]
const pictures = []
for (const size of sizes) pictures.push({ size, png: await draw(svg.rounded, size) })
write('app/favicon.ico', toIco(pictures))
await browser.close()

async function draw(source: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  const src = `data:image/svg+xml,${encodeURIComponent(source)}`
  await page.setContent(
    `<body style="margin:0"><img src="${src}" width="${size}" style="display:block">`,
  )
  return page.screenshot({ omitBackground: true })
}

function write(path: string, content: string | Buffer): void {
  writeFileSync(join(root, path), content)
}
