import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Size } from '#lake/assets/geometry.ts'
import { refusal } from '#lake/errors.ts'

const program = fileURLToPath(new URL('./rasterize-main.ts', import.meta.url))

const patienceMs = 10_000
const largestPng = 256 * 1024 * 1024

/**
 * Draws an SVG as a PNG of `scale` times its size. A few hundred bytes of filters can keep the
 * drawing library busy for hours, and only a process can be stopped in the middle of it: throws a
 * 400 after ten seconds.
 */
export function rasterize(svg: Buffer, { width, height }: Size, scale: number): Promise<Buffer> {
  const side = (length: number) => String(Math.max(1, Math.round(length * scale)))
  const density = String(Math.max(1, 72 * scale))
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [program, side(width), side(height), density],
      {
        encoding: 'buffer',
        // It gets no secrets: what it reads is a stranger's.
        env: { NODE_ENV: 'production' },
        timeout: patienceMs,
        killSignal: 'SIGKILL',
        maxBuffer: largestPng,
      },
      (error, pixels) => {
        if (error === null) resolve(pixels)
        else reject(refusal(400, 'The SVG cannot be drawn, or not in ten seconds'))
      },
    )
    // It may end before it has read everything.
    child.stdin?.on('error', () => {})
    child.stdin?.end(svg)
  })
}
