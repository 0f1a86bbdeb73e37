import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { plateImage } from './plates.ts'

const [width, height] = [960, 540]
const framesASecond = 12
const secondsAPlate = 2
const framesAPlate = framesASecond * secondsAPlate

/** A silent film that zooms in on each plate for two seconds; needs ffmpeg. */
export async function shootFilm(browser: Browser, plates: string[], target: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'film-'))
  mkdirSync(folder, { recursive: true })
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(
    `<body style="margin:0;background:#000;overflow:hidden">${plates
      .map(
        (plate) =>
          `<div style="position:absolute;inset:0">${plateImage(plate, width, height)}</div>`,
      )
      .join('')}</body>`,
  )
  for (let frame = 0; frame < plates.length * framesAPlate; frame += 1) {
    await page.evaluate(
      ({ frame, framesAPlate }) => {
        document.querySelectorAll('div').forEach((plate, index) => {
          const at = frame / framesAPlate - index
          // Each fades in over the end of the one before.
          plate.style.opacity = String(index === 0 ? 1 : Math.min(Math.max(at * 4 + 1, 0), 1))
          plate.style.transform = `scale(${1.02 + 0.04 * Math.min(Math.max(at, -0.25), 1)})`
        })
      },
      { frame, framesAPlate },
    )
    const image = await page.screenshot({ type: 'png' })
    writeFileSync(join(folder, `${String(frame).padStart(4, '0')}.png`), image)
  }
  await page.close()
  encode(folder, target)
  rmSync(folder, { recursive: true })
}

function encode(folder: string, target: string): void {
  const input = ['-framerate', String(framesASecond), '-i', join(folder, '%04d.png')]
  const codec = ['-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'animation', '-crf', '30']
  const format = ['-pix_fmt', 'yuv420p', '-movflags', '+faststart', '-map_metadata', '-1']
  const { status, stderr } = spawnSync('ffmpeg', ['-y', ...input, ...codec, ...format, target])
  if (status !== 0) throw new Error(`ffmpeg failed: ${String(stderr)}`)
}
