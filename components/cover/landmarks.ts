import { arch, block, line, path, repeat, shade, symmetric } from './engraving.ts'
import type { Engraving } from './engraving.ts'

/** The bell tower of Peter and Paul over the wall of its fortress. */
export const fortress: Engraving = {
  contour:
    block(0, 0, 34, 42) +
    block(0, -42, 24, 24) +
    block(0, -66, 15, 16) +
    path([-7.5, -82], [-4, -92], [-2.5, -104], [0, -196], [2.5, -104], [4, -92], [7.5, -82]) +
    line(0, -196, 0, -206) +
    line(-3, -202, 3, -202) +
    arch(0, -10, 5) +
    arch(0, -50, 4) +
    block(0, 0, 8, 10) +
    symmetric((side) =>
      path(
        [side * 17, -26],
        [side * 62, -26],
        [side * 62, -14],
        [side * 168, -14],
        [side * 176, 0],
      ),
    ),
  hatch:
    shade(4, 17, 0, 42, 5) +
    shade(5, 12, -42, 24, 4) +
    shade(2, 7.5, -66, 16, 3) +
    line(1, -104, 0, -190) +
    symmetric((side) => repeat(9, (index) => block(side * (21 + index * 4.8), -8, 1.8, 9))) +
    line(-172, -7, -17, -7) +
    line(17, -7, 172, -7),
}

/** The Admiralty: a long low front, a colonnade, and the gilded needle with its ship. */
export const admiralty: Engraving = {
  contour:
    block(0, 0, 76, 52) +
    path([-42, -52], [42, -52], [38, -58], [-38, -58], [-42, -52]) +
    block(0, -58, 52, 34) +
    path([-30, -92], [30, -92], [26, -98], [-26, -98], [-30, -92]) +
    arch(0, -98, 19, 20) +
    block(0, -117, 9, 12) +
    path([-4.5, -129], [0, -214], [4.5, -129]) +
    line(0, -214, 0, -222) +
    path([-6, -222], [6, -222], [3, -219], [-4, -219], [-6, -222]) +
    line(0, -222, 0, -228) +
    path([0, -228], [5, -224], [0, -224]) +
    arch(0, -22, 12) +
    path([-12, -22], [-12, 0]) +
    path([12, -22], [12, 0]) +
    symmetric((side) => path([side * 38, -36], [side * 345, -36])),
  hatch:
    repeat(8, (index) => block(-22.4 + index * 6.4, -60, 2.4, 28)) +
    shade(16, 38, 0, 52, 7) +
    shade(4, 18, -98, 11, 5) +
    line(1.6, -129, 0, -205) +
    line(-34, -42, 34, -42) +
    symmetric((side) => line(side * 38, -32, side * 345, -32)) +
    symmetric((side) => repeat(27, (index) => block(side * (46 + index * 11), -8, 4, 7))) +
    symmetric((side) => repeat(27, (index) => block(side * (46 + index * 11), -20, 4, 8))),
}

const voussoirs = repeat(19, (index) => {
  const angle = (Math.PI * (index + 0.5)) / 19
  const [x, y] = [Math.cos(angle), -Math.sin(angle)]
  return path([x * 84, y * 84 - 62], [x * 104, y * 104 - 62])
})

/** The arch of the General Staff with the Alexander Column seen through it. */
export const staffArch: Engraving = {
  contour:
    arch(0, -62, 84) +
    arch(0, -62, 104) +
    arch(0, -62, 76) +
    symmetric((side) => line(side * 84, -62, side * 84, 0) + line(side * 76, -62, side * 76, 0)) +
    path([-300, -186], [300, -186]) +
    path([-300, -178], [-104, -178]) +
    path([104, -178], [300, -178]) +
    path([-70, -186], [-64, -200], [64, -200], [70, -186]) +
    block(0, 0, 22, 12) +
    block(0, -12, 15, 14) +
    path([-4.5, -26], [-3.4, -100], [3.4, -100], [4.5, -26]) +
    block(0, -100, 11, 4) +
    arch(0, -104, 4) +
    line(0, -108, 0, -122) +
    line(-3.5, -117, 3.5, -117),
  hatch:
    voussoirs +
    shade(0.8, 4, -26, 74, 3) +
    symmetric((side) =>
      repeat(3, (index) => {
        const x = side * (128 + index * 52)
        return block(x - 7, -70, 5, 98) + block(x + 7, -70, 5, 98) + block(x, -168, 26, 4)
      }),
    ) +
    symmetric((side) =>
      repeat(3, (index) => {
        const x = side * (154 + index * 52)
        return block(x, -84, 12, 30) + arch(x, -134, 7) + block(x, -134, 14, 10)
      }),
    ) +
    symmetric((side) => line(side * 104, -62, side * 300, -62)) +
    symmetric((side) =>
      repeat(7, (index) => line(side * 104, -8 - index * 8, side * 300, -8 - index * 8)),
    ),
}

/** Saint Isaac's: the dome with its ribs, the drum of columns, the portico. */
export const cathedral: Engraving = {
  contour:
    arch(0, -118, 45, 56) +
    block(0, -174, 11, 15) +
    arch(0, -189, 6) +
    line(0, -195, 0, -208) +
    line(-3, -203, 3, -203) +
    block(0, -112, 96, 6) +
    block(0, -72, 88, 40) +
    block(0, -64, 112, 8) +
    block(0, 0, 196, 64) +
    path([-62, -64], [0, -88], [62, -64]) +
    symmetric((side) => block(side * 82, -64, 16, 22) + arch(side * 82, -86, 9, 12)) +
    symmetric((side) => line(side * 82, -98, side * 82, -106)),
  hatch:
    repeat(5, (index) => {
      const rx = 6 + index * 9
      return `M${-rx} -118A${rx} 56 0 0 1 0 -174A${rx} 56 0 0 1 ${rx} -118`
    }) +
    repeat(12, (index) => block(-41.25 + index * 7.5, -72, 2.6, 40)) +
    repeat(8, (index) => block(-52.5 + index * 15, -4, 5, 52)) +
    symmetric((side) => block(side * 82, -16, 9, 26)) +
    shade(66, 98, 0, 64, 7) +
    line(-98, -58, 98, -58) +
    symmetric(
      (side) => line(side * 98, -4, side * 330, -4) + line(side * 98, -10, side * 330, -10),
    ),
}

const spans = symmetric((side) => repeat(2, (index) => arch(side * (173 + index * 86), 0, 40, 17)))

const leaf = (side: 1 | -1) => {
  const [foot, tip] = [side * 112, side * 40]
  return {
    contour: path([foot, -22], [tip, -122], [tip + side * 5, -125], [foot + side * 16, -22]),
    hatch: repeat(9, (index) => {
      const at = (index + 0.5) / 9
      const x = foot + (tip - foot) * at
      const y = -22 - 100 * at
      return (
        line(x, y, x + side * (15 - 10 * at), y - 2) + line(x, y, x + side * (14 - 9 * at), y - 10)
      )
    }),
  }
}

/** The Palace Bridge raised at night. */
export const bridge: Engraving = {
  contour:
    leaf(1).contour +
    leaf(-1).contour +
    symmetric((side) => block(side * 119, 0, 24, 22)) +
    symmetric(
      (side) =>
        path([side * 131, -26], [side * 300, -26]) + path([side * 131, -20], [side * 300, -20]),
    ) +
    spans,
  hatch:
    leaf(1).hatch +
    leaf(-1).hatch +
    symmetric((side) => shade(side * 112, side * 130, 0, 22, 5)) +
    symmetric((side) =>
      repeat(14, (index) => line(side * (137 + index * 12), -26, side * (137 + index * 12), -32)),
    ) +
    symmetric((side) => line(side * 131, -32, side * 300, -32)) +
    symmetric((side) =>
      repeat(3, (index) => {
        const x = side * (148 + index * 62)
        return line(x, -26, x, -54) + block(x, -54, 4, 6)
      }),
    ),
}

/** A street lantern on the granite of an embankment. */
export const lantern: Engraving = {
  contour:
    block(0, 0, 26, 32) +
    block(0, -32, 18, 8) +
    path([-3.5, -40], [-2, -128], [2, -128], [3.5, -40]) +
    block(0, -128, 10, 4) +
    path([-7, -134], [-11, -160], [11, -160], [7, -134], [-7, -134]) +
    path([-13, -160], [0, -174], [13, -160], [-13, -160]) +
    line(0, -174, 0, -182) +
    symmetric(
      (side) =>
        path([side * 13, -22], [side * 300, -22]) + path([side * 13, -28], [side * 300, -28]),
    ),
  hatch:
    shade(0.4, 3, -40, 88, 2) +
    path([-3, -134], [-4.5, -160]) +
    path([3, -134], [4.5, -160]) +
    repeat(16, (index) => {
      const angle = (Math.PI * 2 * (index + 0.5)) / 16
      const [x, y] = [Math.cos(angle), Math.sin(angle)]
      return path(
        [x * 26, y * 26 - 148],
        [x * (index % 2 ? 34 : 44), y * (index % 2 ? 34 : 44) - 148],
      )
    }) +
    symmetric((side) =>
      repeat(6, (index) => line(side * (58 + index * 48), -22, side * (58 + index * 48), 0)),
    ) +
    symmetric((side) =>
      repeat(3, (index) => line(side * 13, -16 + index * 6, side * 300, -16 + index * 6)),
    ),
}
