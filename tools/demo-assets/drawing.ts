import type { Engraving } from '#components/cover/engraving.ts'
import type { Plate } from './plate.ts'

/** A plate as an SVG document of that many pixels; `clip` is an id unique on the page. */
export function toSvg(plate: Plate, width: number, height: number, clip = 'view'): string {
  const { background, ink, view, contour, hatch, solids = [], texts = [] } = plate
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 600 450" preserveAspectRatio="xMidYMid slice" fill="none" stroke="${ink}" style="background:${background};display:block">
${view ? `<clipPath id="${clip}"><path d="${view.clip}"/></clipPath><g clip-path="url(#${clip})"><g transform="${view.place}">${engraving(view.drawing)}</g></g>` : ''}
${engraving({ contour, hatch })}
${solids.map((solid) => engraving(solid, background)).join('')}
${texts.map(({ x, y, size, text }) => `<text x="${x}" y="${y}" font-size="${size}" text-anchor="middle" font-family="serif" fill="${ink}" stroke="none">${text}</text>`).join('')}
</svg>`
}

function engraving({ contour, hatch }: Engraving, fill = 'none'): string {
  return `<path d="${contour}" fill="${fill}" stroke-width="1.3"/><path d="${hatch}" stroke-width="0.7" opacity="0.7"/>`
}
