import type { Location } from '#lib/content/view/site.ts'

/** Latitude and longitude in degrees. */
type Point = readonly [number, number]

/** A line of the drawn map, in the units of its drawing. */
export type MapLine = { name: string; points: string }

/** Size of the drawing; one unit is about eight metres. */
export const mapSize = { width: 1000, height: 640 } as const

// The centre of the city: from Vasilievsky Island to the bend of the Neva at Smolny.
const west = 30.262
const east = 30.412
const north = 59.961
const south = 59.913

const waters: Readonly<
  Record<'neva' | 'canals', readonly (readonly [string, readonly Point[]])[]>
> = {
  neva: [
    [
      'Нева',
      [
        [59.9128, 30.4079],
        [59.9257, 30.3962],
        [59.9345, 30.4052],
        [59.9425, 30.4017],
        [59.9502, 30.3965],
        [59.9543, 30.3852],
        [59.9538, 30.3705],
        [59.9513, 30.3494],
        [59.9503, 30.3396],
        [59.9481, 30.327],
        [59.9452, 30.3165],
        [59.9413, 30.3081],
        [59.9374, 30.3002],
        [59.9346, 30.289],
        [59.9302, 30.2775],
        [59.9245, 30.2672],
        [59.921, 30.255],
      ],
    ],
    [
      'Малая Нева',
      [
        [59.9458, 30.3135],
        [59.9463, 30.3037],
        [59.9487, 30.2875],
        [59.9527, 30.2715],
        [59.9545, 30.255],
      ],
    ],
    [
      'Большая Невка',
      [
        [59.9512, 30.346],
        [59.9556, 30.3394],
        [59.9605, 30.3376],
        [59.965, 30.336],
      ],
    ],
  ],
  canals: [
    [
      'Фонтанка',
      [
        [59.9489, 30.3362],
        [59.9437, 30.3382],
        [59.9386, 30.3409],
        [59.9332, 30.3435],
        [59.9285, 30.3369],
        [59.9251, 30.3249],
        [59.9205, 30.3105],
        [59.9176, 30.3006],
        [59.9148, 30.2882],
        [59.9138, 30.2768],
      ],
    ],
    [
      'Мойка',
      [
        [59.9447, 30.3378],
        [59.9431, 30.328],
        [59.9421, 30.322],
        [59.9361, 30.3196],
        [59.9319, 30.3127],
        [59.9293, 30.3021],
        [59.9284, 30.2898],
        [59.9254, 30.2823],
        [59.9195, 30.2757],
      ],
    ],
    [
      'Канал Грибоедова',
      [
        [59.943, 30.3287],
        [59.9401, 30.3288],
        [59.9343, 30.3254],
        [59.931, 30.3208],
        [59.9281, 30.3132],
        [59.9262, 30.3016],
        [59.9219, 30.3037],
        [59.9214, 30.2948],
        [59.9186, 30.2857],
      ],
    ],
  ],
}

const streets: readonly (readonly [string, readonly Point[]])[] = [
  [
    'Невский проспект',
    [
      [59.9372, 30.3118],
      [59.9343, 30.334],
      [59.9321, 30.351],
      [59.9301, 30.3606],
      [59.9235, 30.3868],
    ],
  ],
  [
    'Литейный проспект',
    [
      [59.9506, 30.3489],
      [59.9322, 30.3486],
    ],
  ],
  [
    'Вознесенский проспект',
    [
      [59.9369, 30.3094],
      [59.9206, 30.3126],
    ],
  ],
  [
    'Гороховая улица',
    [
      [59.937, 30.3108],
      [59.9206, 30.3297],
    ],
  ],
  [
    'Большой проспект',
    [
      [59.9405, 30.2945],
      [59.9348, 30.2685],
    ],
  ],
]

/** What the drawn map of the centre of Petersburg shows. */
export const petersburgMap = {
  neva: waters.neva.map(toLine),
  canals: waters.canals.map(toLine),
  streets: streets.map(toLine),
} as const

/** The place of a point in the drawing; undefined where it would lie at its edge or outside. */
export function placeOnMap({
  latitude,
  longitude,
}: Location): { x: number; y: number } | undefined {
  const margin = 40
  const { x, y } = project([latitude, longitude])
  const isInside =
    x > margin && x < mapSize.width - margin && y > margin && y < mapSize.height - margin
  return isInside ? { x, y } : undefined
}

function toLine([name, points]: readonly [string, readonly Point[]]): MapLine {
  return {
    name,
    points: points
      .map(project)
      .map(({ x, y }) => `${x},${y}`)
      .join(' '),
  }
}

/** Over some kilometres a degree has one width and one height, so the map is not distorted. */
function project([latitude, longitude]: Point): { x: number; y: number } {
  return {
    x: Math.round(((longitude - west) / (east - west)) * mapSize.width),
    y: Math.round(((north - latitude) / (north - south)) * mapSize.height),
  }
}
