import {
  curve,
  ellipse,
  grain,
  line,
  polygon,
  rectangle,
  repeat,
  roundedBlock,
  slanted,
} from '#components/cover/engraving.ts'
import type { Layer, Layers } from '#components/cover/layer.ts'

const nail = (x: number): Layer => ({ contour: ellipse(x, 122, 4), hatch: '' })

const handle = (x: number, top: number, height: number): string =>
  curve(
    [x - 7, top],
    [x - 7, top],
    [x - 10, top + height * 0.3],
    [x - 7, top + height * 0.7],
    [x - 9, top + height],
    [x - 9, top + height],
    [x + 9, top + height],
    [x + 9, top + height],
    [x + 7, top + height * 0.7],
    [x + 10, top + height * 0.3],
    [x + 7, top],
    [x + 7, top],
    [x - 7, top],
  )

const grip = (x: number, top: number, height: number) =>
  curve(
    [x + 3, top + 3],
    [x + 5, top + height * 0.3],
    [x + 3, top + height * 0.7],
    [x + 4, top + height - 3],
  ) + curve([x + 6, top + 5], [x + 7.5, top + height * 0.3], [x + 5, top + height * 0.7])

/** A trowel: its handle, its neck, its leaf. */
const trowel: Layer[] = [
  { contour: handle(300, 126, 66), hatch: grip(300, 126, 66) },
  { gold: true, contour: rectangle(291, 192, 18, 8), hatch: line(303, 194, 303, 198) },
  {
    gold: true,
    contour: curve(
      [296, 200],
      [296, 200],
      [297, 214],
      [294, 226],
      [294, 226],
      [306, 226],
      [306, 226],
      [303, 214],
      [304, 200],
      [304, 200],
    ),
    hatch: '',
  },
  {
    gold: true,
    contour: polygon([282, 226], [318, 226], [346, 256], [300, 344], [254, 256]),
    hatch: slanted(300, 226, 50, 120, 5),
    within: polygon([300, 226], [318, 226], [346, 256], [300, 344]),
  },
  { gold: true, contour: line(300, 230, 300, 336), hatch: '', open: true },
]

/** A try square, its stock of wood and its blade of steel. */
const square: Layer[] = [
  {
    gold: true,
    contour: polygon([196, 116], [212, 116], [212, 316], [196, 316]),
    hatch: repeat(18, (index) =>
      line(196, 124 + index * 10, 196 + (index % 5 === 0 ? 10 : 6), 124 + index * 10),
    ),
  },
  { contour: roundedBlock(108, 300, 104, 24, 2), hatch: grain(112, 303, 96, 20, 5) },
  {
    gold: true,
    contour: ellipse(196, 312, 2) + ellipse(206, 306, 2) + ellipse(206, 318, 2),
    hatch: '',
  },
]

/** A paint brush. */
const brush: Layer[] = [
  { contour: handle(412, 126, 92), hatch: grip(412, 126, 92) },
  {
    gold: true,
    contour: polygon([398, 218], [426, 218], [436, 232], [436, 256], [388, 256], [388, 232]),
    hatch: line(388, 238, 436, 238) + line(388, 251, 436, 251),
  },
  {
    contour: curve(
      [389, 256],
      [389, 256],
      [386, 290],
      [390, 328],
      [390, 328],
      [412, 322],
      [434, 328],
      [434, 328],
      [438, 290],
      [435, 256],
      [435, 256],
    ),
    hatch: repeat(11, (index) =>
      curve([393 + index * 3.9, 258], [391 + index * 4.2, 292], [393 + index * 3.9, 318]),
    ),
  },
]

/** The tools of a careful repair, each on its nail. */
export const tools: Layers = [
  { contour: '', hatch: grain(0, 0, 600, 450, 9), faint: true },
  { contour: rectangle(-4, 112, 608, 20), hatch: line(0, 127, 600, 127) + line(0, 124, 600, 124) },
  ...square,
  ...trowel,
  ...brush,
  nail(204),
  nail(300),
  nail(412),
]
