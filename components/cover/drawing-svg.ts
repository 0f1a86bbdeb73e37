import type { Drawing } from '#lib/format/drawings.ts'
import { drawings } from './drawings.ts'
import type { Layer } from './layer.ts'
import { paletteOf } from './palettes.ts'
import { canvas } from './setting.ts'

// Lines keep their width at any size, as in a print; the largest pictures have broader ones.
export const strokeStyle =
  'path{vector-effect:non-scaling-stroke;stroke-linecap:round;stroke-linejoin:round}' +
  '.c{stroke-width:1.2}.h{fill:none;stroke-width:.7;opacity:.75}.a{fill:none;stroke-width:.7;opacity:.2}.o{fill:none}' +
  '@media(min-width:800px){.c{stroke-width:1.6}.h,.a{stroke-width:.9}}'

/** A drawing as an SVG file. */
export function drawingSvg(drawing: Drawing): string {
  const { paper, ivory, gold } = paletteOf(drawing)
  const { width, height } = canvas
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"` +
    ` viewBox="0 0 ${width} ${height}" fill="${paper}" stroke="${ivory}">` +
    `<style>${strokeStyle}.g{stroke:${gold}}.s{fill:${gold};stroke:none}</style>` +
    `<path d="M0 0h${width}v${height}H0z" stroke="none"/>` +
    `${drawings[drawing.name].map(layerSvg).join('')}</svg>`
  )
}

/** One layer: its inside and its contour, then its hatching. `index` is unique in the drawing. */
export function layerSvg(layer: Layer, index: number): string {
  const { contour, hatch, gold, within, through, open, faint, solid, place } = layer
  const gilt = gold ? ' g' : ''
  const [cut, window] = [`w${index}`, `t${index}`]
  const lines =
    (contour && `<path class="c${open ? ' o' : ''}${gilt}" d="${contour}"/>`) +
    (hatch &&
      `<path class="${faint ? 'a' : 'h'}${gilt}"${within ? ` clip-path="url(#${cut})"` : ''} d="${hatch}"/>`) +
    (solid ? `<path class="s" d="${solid}"/>` : '')
  const placed = place ? `<g transform="${place}">${lines}</g>` : lines
  const seen = through ? `<g clip-path="url(#${window})">${placed}</g>` : placed
  return clip(cut, within) + clip(window, through) + seen
}

function clip(id: string, area: string | undefined): string {
  return area ? `<clipPath id="${id}"><path d="${area}"/></clipPath>` : ''
}
