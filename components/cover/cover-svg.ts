import { canvas, coverScene, horizonY, sky } from './scene.ts'
import { building, strokes } from './svg-strokes.ts'

const air = sky(0, canvas.width, horizonY)

/** The engraved drawing of an article or a service without a photograph, as an SVG file. */
export function coverSvg(slug: string): string {
  const { background, ink, sun, water, landmarks } = coverScene(slug)
  const buildings = landmarks.map(({ drawing, scale }) =>
    building(drawing, { x: canvas.width / 2, y: horizonY, scale, paper: `fill="${background}"` }),
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
