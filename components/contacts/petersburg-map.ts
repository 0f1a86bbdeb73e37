import { curve } from '#components/cover/engraving.ts'
import type { Point } from '#components/cover/engraving.ts'
import type { Location } from '#lib/content/view/site.ts'
import { canals, rivers, streets } from './petersburg-lines.ts'
import type { Course } from './petersburg-lines.ts'

/** Size of the drawing; one unit is about 12.6 metres. */
export const mapSize = { width: 576, height: 416 } as const

/** Units of the drawing to a degree: of longitude, and of latitude, on the 60th parallel. */
const unitsPerDegree = { longitude: 4432, latitude: 8851 } as const

/** Longitude and latitude of the upper left corner. */
const [west, north] = [30.2567, 59.9585] as const

/** What the drawn map of the centre of Petersburg shows: SVG path data, and widths in its units. */
export const petersburgMap = {
  rivers: rivers.map(({ course, width }) => ({ path: pathOf(course), width })),
  canals: canals.map(pathOf),
  streets: streets.map(pathOf),
} as const

/** The place of a point in the drawing; undefined where it would lie at its edge or outside. */
export function placeOnMap({
  latitude,
  longitude,
}: Location): { x: number; y: number } | undefined {
  const margin = 16
  const [x, y] = project([latitude, longitude])
  const isInside =
    x > margin && x < mapSize.width - margin && y > margin && y < mapSize.height - margin
  return isInside ? { x, y } : undefined
}

function pathOf(course: Course): string {
  return curve(...course.map(project))
}

/** Over some kilometres a degree has one width and one height, so the map is not distorted. */
function project([latitude, longitude]: readonly [number, number]): Point {
  return [
    Math.round((longitude - west) * unitsPerDegree.longitude),
    Math.round((north - latitude) * unitsPerDegree.latitude),
  ]
}
