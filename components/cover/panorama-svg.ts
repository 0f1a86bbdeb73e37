import { layerSvg, strokeStyle } from './drawing-svg.ts'
import { quay } from './embankment.ts'
import { line, rectangle, repeat, sun } from './engraving.ts'
import type { Engraving } from './engraving.ts'
import { admiralty, bridge, cathedral, fortress } from './landmarks.ts'
import type { Layer } from './layer.ts'
import { water } from './river.ts'
import { sky } from './setting.ts'

/** Its size, in units of the drawing. Phones show its right half, from one bank to the other. */
export const panorama = { width: 1440, height: 390 } as const

/** The river, and the top of its embankments. */
const [riverY, bankY] = [284, 262]

/** Where the left bank ends and the right one begins. */
const [leftBank, rightBank] = [812, 1388]

const landmark = (engraving: Engraving, x: number, y: number, scale: number): Layer => ({
  place: `translate(${x} ${y}) scale(${scale})`,
  ...engraving,
})

/** Houses of the far bank: roofs at one height, as in the law of the old city. */
const houses = (x1: number, x2: number, height: number): Layer => ({
  contour: rectangle(x1, bankY - height, x2 - x1, height),
  hatch:
    repeat(Math.floor((x2 - x1 - 8) / 12), (index) => {
      const x = x1 + 8 + index * 12
      return rectangle(x, bankY - height + 6, 4, 7) + rectangle(x, bankY - height + 18, 4, 7)
    }) + line(x1, bankY - height + 3, x2, bankY - height + 3),
})

/** From the farthest to the nearest. */
const layers: readonly Layer[] = [
  landmark(fortress, (leftBank + rightBank) / 2, riverY, 0.62),
  houses(-10, 74, 32),
  houses(692, 776, 34),
  landmark(admiralty, 452, bankY, 0.68),
  landmark(cathedral, 150, bankY, 0.66),
  landmark(bridge, (leftBank + rightBank) / 2, riverY, (rightBank - leftBank) / 600),
  quay(-10, leftBank + 8, bankY, riverY),
  quay(rightBank - 8, panorama.width + 10, bankY, riverY),
  ...[leftBank - 14, rightBank + 26].map((x): Layer => lamp(x)),
]

/** A lantern that ends the parapet of the bridge. */
function lamp(x: number): Layer {
  return {
    contour:
      rectangle(x - 8, bankY - 14, 16, 14) +
      rectangle(x - 1.5, bankY - 58, 3, 44) +
      `M${x - 3} ${bankY - 58}h6l3-13h-12zM${x - 7} ${bankY - 71}h14l-7-7z`,
    hatch: '',
  }
}

const paper = (colour: string) => `svg{fill:${colour}}`

/** The Neva with its embankments on a night sky, as an SVG file; colours as in app/theme.css. */
export function panoramaSvg(): string {
  const { width, height } = panorama
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"` +
    ` viewBox="0 0 ${width} ${height}" stroke="#d9b878">` +
    `<style>${strokeStyle}${paper('#1b222b')}@media (prefers-color-scheme:dark){${paper('#0e1114')}}</style>` +
    // The strokes of the sky fade into the night above the roofs.
    '<defs><linearGradient id="dusk" gradientUnits="userSpaceOnUse" x1="0" y1="40" x2="0" y2="240">' +
    '<stop offset="0" stop-color="#d9b878" stop-opacity="0"/><stop offset="1" stop-color="#d9b878"/>' +
    '</linearGradient></defs>' +
    `<path class="a" stroke="url(#dusk)" d="${sky(0, width, riverY)}"/>` +
    `<path class="h" d="${sun(770, 120, 34)}${water(riverY, width, 12)}"/>` +
    `${layers.map(layerSvg).join('')}</svg>`
  )
}
