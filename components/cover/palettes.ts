import type { Drawing, DrawingName } from '#lib/format/drawings.ts'

/** The colours of a drawing: what it is drawn on, and its two inks. */
export type Palette = { paper: string; ivory: string; gold: string }

// Deep, so that gold and ivory shine in either scheme of the site.
const night: Palette = { paper: '#1b2530', ivory: '#e6dcc6', gold: '#d9b878' }
const forest: Palette = { paper: '#1e2d27', ivory: '#e4dcc4', gold: '#d9b878' }
const wine: Palette = { paper: '#38212a', ivory: '#ecdcc8', gold: '#dfbb7d' }
const umber: Palette = { paper: '#352820', ivory: '#eadcc4', gold: '#dcb877' }

/** As many as `printCount` of lib/format/drawings.ts. */
const palettes = [night, forest, wine, umber] as const

/** Its own colours, as an index; drawings that one topic shows have different ones. */
const own: Readonly<Record<DrawingName, 0 | 1 | 2 | 3>> = {
  admiralty: 0,
  arch: 3,
  bell: 1,
  bridge: 0,
  cathedral: 1,
  clock: 2,
  contract: 3,
  door: 0,
  fortress: 2,
  'guest-book': 2,
  keys: 0,
  lantern: 0,
  'lemon-tree': 1,
  letter: 2,
  meters: 1,
  parcel: 2,
  'plumb-line': 3,
  portico: 3,
  scales: 1,
  suitcase: 3,
  'table-laid': 0,
  teapot: 3,
  tools: 1,
  trestles: 2,
  window: 1,
}

export function paletteOf({ name, print }: Drawing): Palette {
  return palettes[(own[name] + print) % palettes.length] ?? night
}

/** In steps of 255: what scaling, compression and counting change in the colour of a paper. */
const tolerance = 6

/**
 * Whether `colour` (`#rrggbb`), the dominant one of a picture, is the paper of a drawing: pictures
 * made from the drawings of the site print like them, as dark lines. A photograph has other colours.
 */
export function isPaperOfDrawing(colour = ''): boolean {
  const wanted = channels(colour)
  return palettes.some(({ paper }) =>
    channels(paper).every((value, index) => Math.abs(value - (wanted[index] ?? NaN)) <= tolerance),
  )
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}
