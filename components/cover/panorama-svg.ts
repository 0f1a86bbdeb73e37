import { line, repeat, sun } from './engraving.ts'
import type { Engraving } from './engraving.ts'
import { admiralty, bridge, cathedral, fortress } from './landmarks.ts'
import { sky } from './scene.ts'
import { building, strokes } from './svg-strokes.ts'

/** Its size, in units of the drawing. */
export const panorama = { width: 1440, height: 390 } as const

const horizonY = 280

/** From the farthest to the nearest. */
const landmarks: { drawing: Engraving; x: number; scale: number }[] = [
  { drawing: admiralty, x: 452, scale: 0.72 },
  { drawing: cathedral, x: 150, scale: 0.66 },
  { drawing: fortress, x: 1080, scale: 0.7 },
  { drawing: bridge, x: 1080, scale: 1.2 },
]

const water = repeat(13, (row) => {
  const y = horizonY + 6 + row ** 1.45 * 2.9
  return repeat(22, (index) => {
    const x = index * 76 + ((row * 47 + index * 29) % 61) - 40
    return line(x, y, x + 18 + ((row * 13 + index * 7) % 31) + row * 4, y)
  })
})

const air = sky(0, panorama.width, horizonY)

const whiteNight = sun(770, 128, 34)

const paper = (colour: string) => `.paper{fill:${colour}}`

/** The Neva with its embankments on a night sky, as an SVG file; colours as in app/theme.css. */
export function panoramaSvg(): string {
  const buildings = landmarks.map(({ drawing, x, scale }) =>
    building(drawing, { x, y: horizonY, scale, paper: 'class="paper"' }),
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${panorama.width}" height="${panorama.height}"` +
    ` viewBox="0 0 ${panorama.width} ${panorama.height}" fill="none" stroke="#d9b878">` +
    `<style>${paper('#1b222b')}@media (prefers-color-scheme:dark){${paper('#0e1114')}}</style>` +
    // The strokes of the sky fade into the night above the roofs.
    '<defs><linearGradient id="dusk" gradientUnits="userSpaceOnUse" x1="0" y1="40" x2="0" y2="240">' +
    '<stop offset="0" stop-color="#d9b878" stop-opacity="0"/><stop offset="1" stop-color="#d9b878"/>' +
    '</linearGradient></defs>' +
    strokes(air, 0.75, 0.3, ' stroke="url(#dusk)"') +
    strokes(whiteNight, 0.75, 0.8) +
    strokes(water, 0.75, 0.5) +
    `${buildings.join('')}</svg>`
  )
}
