import { line, repeat, sun } from './engraving.ts'
import type { Engraving } from './engraving.ts'
import { admiralty, bridge, cathedral, fortress, lantern, staffArch } from './landmarks.ts'

/** Size of a drawing in its own units; a cover is cropped from the middle of it. */
export const canvas = { width: 600, height: 315 }

export const horizonY = 238

type Landmark = { drawing: Engraving; scale: number }

type Motif = { landmarks: Landmark[]; hasSun: boolean }

const motifs: Motif[] = [
  {
    landmarks: [
      { drawing: bridge, scale: 1 },
      { drawing: fortress, scale: 0.42 },
    ],
    hasSun: true,
  },
  { landmarks: [{ drawing: admiralty, scale: 0.88 }], hasSun: true },
  // Its front fills the sky.
  { landmarks: [{ drawing: staffArch, scale: 1 }], hasSun: false },
  { landmarks: [{ drawing: cathedral, scale: 0.94 }], hasSun: true },
  // It is night, and it has rays of its own.
  { landmarks: [{ drawing: lantern, scale: 1.06 }], hasSun: false },
  { landmarks: [{ drawing: fortress, scale: 0.98 }], hasSun: true },
]

const palettes = [
  { background: '#22303d', ink: '#e0d2b0' },
  { background: '#2c3a33', ink: '#dfd3b4' },
  { background: '#4a3630', ink: '#ead6bb' },
  { background: '#d5cab3', ink: '#43361d' },
  { background: '#33343c', ink: '#dcd3c3' },
]

export type Scene = {
  /** In the middle of the drawing, on the horizon. */
  landmarks: Landmark[]
  /** Path data of the sky and the water; they differ from article to article. */
  sun: string
  water: string
  background: string
  ink: string
}

/** The drawing of an article's cover: always the same for the same slug. */
export function coverScene(slug: string): Scene {
  const random = createRandom(slug)
  const motif = motifs[Math.floor(random() * motifs.length)]
  const palette = palettes[Math.floor(random() * palettes.length)]
  const side = random() < 0.5 ? -1 : 1
  return {
    landmarks: motif?.landmarks ?? [],
    sun: motif?.hasSun ? sun(300 + side * (108 + random() * 44), 96, 30) : '',
    water: water(random),
    background: palette?.background ?? '#22303d',
    ink: palette?.ink ?? '#e0d2b0',
  }
}

/** The level strokes of an engraved sky from `left` to `right`, closest together over `foot`. */
export function sky(left: number, right: number, foot: number): string {
  return repeat(40, (index) => {
    const y = foot - 4 - index * 2.8 - index ** 1.75 * 0.2
    return line(left, y, right, y)
  })
}

/** Level strokes that grow longer and farther apart towards the viewer. */
function water(random: () => number): string {
  return repeat(11, (row) => {
    const y = horizonY + 6 + row ** 1.45 * 2.3
    return repeat(9, (index) => {
      const x = Math.round(index * 72 - 20 + random() * 60)
      return line(x, y, x + Math.round(14 + random() * (18 + row * 5)), y)
    })
  })
}

// Chosen by trial: gives the first articles different covers.
const seed = 5484

/** Pseudo-random numbers in [0, 1) seeded by the text: FNV-1a into mulberry32. */
function createRandom(text: string): () => number {
  let state = seed
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
