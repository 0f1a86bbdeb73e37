/**
 * The drawings of the site by name; `components/cover/drawings` has one file of each name, the
 * landmarks of the city in `city.ts`.
 */
const drawingNames = [
  'admiralty',
  'arch',
  'bell',
  'bridge',
  'cathedral',
  'clock',
  'contract',
  'door',
  'fortress',
  'guest-book',
  'keys',
  'lantern',
  'lemon-tree',
  'letter',
  'meters',
  'parcel',
  'plumb-line',
  'portico',
  'scales',
  'suitcase',
  'table-laid',
  'teapot',
  'tools',
  'trestles',
  'window',
] as const

export type DrawingName = (typeof drawingNames)[number]

/** In how many colours each drawing is printed. */
export const printCount = 4

/** A drawing in one of its colours: `print` is 0 for its own, and less than `printCount`. */
export type Drawing = { name: DrawingName; print: number }

/** A drawing in its own colours. */
export function inOwnColours(name: DrawingName): Drawing {
  return { name, print: 0 }
}

/** The wide drawing under the headline of the home page, at `/drawings/panorama.svg`. */
export const panoramaPath = '/drawings/panorama.svg'

/** Site-relative address of a drawing: the same bytes until the next build. */
export function drawingPath({ name, print }: Drawing): string {
  return `/drawings/${name}${print === 0 ? '' : `-${print}`}.svg`
}

/** Every drawing in every colour. */
export const allDrawings: readonly Drawing[] = drawingNames.flatMap((name) =>
  Array.from({ length: printCount }, (_, print) => ({ name, print })),
)

/** Addresses of all drawings, and of the panorama. */
export const drawingPaths: readonly string[] = [...allDrawings.map(drawingPath), panoramaPath]
