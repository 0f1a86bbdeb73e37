import { runSubprocess } from '#lake/assets/subprocess.ts'
import type { Size } from '#lake/assets/images/geometry.ts'

const program = new URL('./rasterize-main.ts', import.meta.url)

/** Draws an SVG as a PNG of `scale` times its size. Throws a 400 after ten seconds. */
export function rasterize(svg: Buffer, { width, height }: Size, scale: number): Promise<Buffer> {
  const side = (length: number) => String(Math.max(1, Math.round(length * scale)))
  const density = String(Math.max(1, 72 * scale))
  return runSubprocess(program, svg, [side(width), side(height), density])
}
