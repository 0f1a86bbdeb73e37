import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { mark, maskableHalf } from './mark.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url))

it.each(['app/icon.svg', 'public/logo.svg'])('%s shows the mark (npm run icons)', (file) => {
  expect(read(file).toString()).toContain(mark)
})

it.each([
  ['app/apple-icon.png', 180],
  ['public/logo.png', 512],
  ['public/icon-192.png', 192],
  ['public/icon-512.png', 512],
  ['public/icon-maskable.png', 512],
])('%s is a square of %i pixels', (file, size) => {
  const bytes = read(file)
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size])
})

it('stays inside the circle that every launcher keeps of a maskable icon', () => {
  const corners = [...corner(mark)]
  expect(corners.length).toBeGreaterThan(20)
  for (const [x, y] of corners) expect(Math.hypot(x, y)).toBeLessThan(0.8 * maskableHalf)
})

/** The corners of path data of `M`, `L`, `h` and `v`. */
function* corner(path: string): Generator<[x: number, y: number]> {
  let [x, y] = [0, 0]
  for (const [, command, first, second] of path.matchAll(/([MLhv])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const value = Number(first)
    if (command === 'h') x += value
    else if (command === 'v') y += value
    else [x, y] = [value, Number(second)]
    yield [x, y]
  }
}
