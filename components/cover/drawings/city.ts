import {
  admiralty as admiraltyFront,
  bridge as raisedBridge,
  cathedral as dome,
  fortress as island,
  lantern as lamp,
  staffArch,
} from '#components/cover/landmarks.ts'
import type { Engraving } from '#components/cover/engraving.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'
import { quay } from '#components/cover/embankment.ts'
import { horizonY, river, square } from '#components/cover/river.ts'

/** A landmark in the middle of the drawing, its foot at `y`. */
const landmark = (engraving: Engraving, scale: number, y = horizonY): Layer => ({
  gold: true,
  place: `translate(300 ${y}) scale(${scale})`,
  ...engraving,
})

const bankTop = horizonY - 20

const bank = quay(-10, 610, bankTop, horizonY)

/** The Palace Bridge raised between its banks; the fortress far behind. */
export const bridge: Layers = [
  ...river(430),
  landmark(island, 0.42),
  landmark(raisedBridge, 0.8),
  quay(-10, 62, bankTop, horizonY),
  quay(538, 610, bankTop, horizonY),
]

export const admiralty: Layers = [...river(176), landmark(admiraltyFront, 0.86, bankTop), bank]

export const cathedral: Layers = [...river(446), landmark(dome, 0.9, bankTop), bank]

export const fortress: Layers = [...river(160), landmark(island, 0.98)]

/** The arch of the General Staff, from the square. */
export const arch: Layers = [...square, landmark(staffArch, 1)]

/** A lantern on the embankment. */
export const lantern: Layers = [...river(-100), landmark(lamp, 1.06)]
