import { canvas, coverScene, horizonY, sky } from './scene.ts'

const air = sky(0, canvas.width, horizonY)

/** The engraved drawing of an article or a service without a photograph, as an SVG file. */
export function coverSvg(slug: string): string {
  const { background, ink, sun, water, landmarks } = coverScene(slug)
  const buildings = landmarks.map(
    ({ drawing: { contour, hatch }, scale }) =>
      `<g transform="translate(${canvas.width / 2} ${horizonY}) scale(${scale})">` +
      // The paper hides what is behind.
      `<path d="${contour}" fill="${background}" stroke="none"/>` +
      strokes(hatch, 0.65, 0.75) +
      strokes(contour, 1.1, 1) +
      '</g>',
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas.width}" height="${canvas.height}"` +
    ` viewBox="0 0 ${canvas.width} ${canvas.height}" fill="none" stroke="${ink}">` +
    `<rect width="100%" height="100%" fill="${background}" stroke="none"/>` +
    strokes(air, 0.75, 0.17) +
    strokes(sun, 0.75, 0.7) +
    strokes(water, 0.75, 0.55) +
    `${buildings.join('')}</svg>`
  )
}

// Lines have the same width at any size, as in a print.
function strokes(d: string, width: number, opacity: number): string {
  if (d === '') return ''
  return `<path d="${d}" stroke-width="${width}" opacity="${opacity}" vector-effect="non-scaling-stroke"/>`
}
