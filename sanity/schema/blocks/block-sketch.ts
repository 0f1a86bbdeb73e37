/** A rectangle of a sketch in a field of 150 by 100: kind, left, top, width, height. */
export type Shape = readonly [
  kind: 'words' | 'text' | 'picture' | 'card',
  left: number,
  top: number,
  width: number,
  height: number,
]

const colours = { words: '#8b7355', text: '#c9c2b6', picture: '#a9b4a8', card: '#ece7dd' } as const

/** The heading above a block. */
export const sketchHeading: Shape = ['words', 45, 12, 60, 7]

/** Lines of a text; the last of several is shorter. */
export function sketchLines(left: number, top: number, width: number, count: number): Shape[] {
  return Array.from({ length: count }, (_, index): Shape => {
    const last = index === count - 1 && count > 1
    return ['text', left, top + index * 10, last ? width * 0.6 : width, 4]
  })
}

/** Cards side by side. */
export function sketchCards(count: number, top: number, height: number): Shape[] {
  const width = (130 - (count - 1) * 6) / count
  return Array.from({ length: count }, (_, index): Shape => {
    return ['card', 10 + index * (width + 6), top, width, height]
  })
}

/** Bars one below the other. */
export function sketchRows(count: number, height: number): Shape[] {
  return Array.from({ length: count }, (_, index): Shape => {
    return ['card', 20, 28 + index * (height + 5), 110, height]
  })
}

/** A sketch as a `data:` URL, for the grid of the insert menu. */
export function sketchUrl(shapes: readonly Shape[]): string {
  const rectangles = shapes.map(
    ([kind, x, y, width, height]) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="1.5" fill="${colours[kind]}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 100"><rect width="150" height="100" fill="#fbf9f5"/>${rectangles.join('')}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
