import type { Engraving } from '#components/cover/engraving.ts'

/** A drawing of 600 by 450 units. */
export type Plate = Engraving & {
  background: string
  ink: string
  /** Filled shapes, drawn over the rest. */
  solids?: Engraving[]
  /** Drawn behind the contours, inside this path. */
  view?: { clip: string; drawing: Engraving; place: string }
  /** Words and numbers of the drawing. */
  texts?: { x: number; y: number; size: number; text: string }[]
}

export const night = { background: '#22303d', ink: '#e0d2b0' }
export const forest = { background: '#2c3a33', ink: '#dfd3b4' }
export const earth = { background: '#4a3630', ink: '#ead6bb' }
export const parchment = { background: '#d5cab3', ink: '#43361d' }
