/** A rectangle of a sketch, in a field of 150 by 100: kind, left, top, width, height. */
type Shape = readonly [kind: 'words' | 'text' | 'picture' | 'card', number, number, number, number]

const colours = { words: '#8b7355', text: '#c9c2b6', picture: '#a9b4a8', card: '#ece7dd' } as const

const heading: Shape = ['words', 45, 12, 60, 7]
const lines = (left: number, top: number, width: number, count: number): Shape[] =>
  Array.from({ length: count }, (_, index): Shape => {
    const last = index === count - 1 && count > 1
    return ['text', left, top + index * 10, last ? width * 0.6 : width, 4]
  })
const cards = (count: number, top: number, height: number): Shape[] =>
  Array.from({ length: count }, (_, index): Shape => {
    const width = (130 - (count - 1) * 6) / count
    return ['card', 10 + index * (width + 6), top, width, height]
  })
const rows = (count: number, height: number): Shape[] =>
  Array.from({ length: count }, (_, index): Shape => {
    return ['card', 20, 28 + index * (height + 5), 110, height]
  })

/** How each block of a page lies on the site, from afar. */
const sketches: Readonly<Record<string, readonly Shape[]>> = {
  heroBlock: [
    ['picture', 0, 0, 150, 100],
    ['words', 15, 40, 80, 9],
    ['card', 15, 56, 60, 5],
    ['words', 15, 72, 34, 11],
  ],
  textBlock: [['words', 25, 14, 60, 7], ...lines(25, 32, 100, 6)],
  textImageBlock: [['words', 12, 24, 50, 7], ...lines(12, 40, 58, 4), ['picture', 82, 18, 58, 64]],
  pillarsBlock: [heading, ...cards(5, 34, 46)],
  servicesBlock: [heading, ...cards(3, 30, 28), ...cards(3, 64, 28)],
  processBlock: [
    heading,
    ['text', 20, 47, 110, 2],
    ...[20, 52, 84, 116].map((left): Shape => ['words', left, 41, 14, 14]),
    ...[14, 46, 78, 110].map((left): Shape => ['text', left, 66, 26, 4]),
  ],
  testimonialsBlock: [
    heading,
    ...cards(2, 30, 58),
    ...lines(18, 42, 46, 3),
    ...lines(86, 42, 46, 3),
  ],
  teamBlock: [
    heading,
    ...[16, 62, 108].flatMap((left): Shape[] => [
      ['picture', left, 30, 28, 36],
      ['text', left, 74, 28, 4],
      ['text', left, 82, 18, 4],
    ]),
  ],
  documentsBlock: [heading, ...rows(3, 16)],
  contactBlock: [
    ['words', 12, 24, 46, 7],
    ...lines(12, 42, 50, 4),
    ['card', 78, 18, 60, 66],
    ['text', 86, 30, 44, 7],
    ['text', 86, 46, 44, 7],
    ['words', 86, 64, 30, 10],
  ],
  figuresBlock: [14, 60, 106].flatMap((left): Shape[] => [
    ['words', left, 34, 30, 16],
    ['text', left, 60, 30, 4],
  ]),
  galleryBlock: [
    ['picture', 10, 14, 62, 72],
    ['picture', 78, 14, 62, 33],
    ['picture', 78, 53, 62, 33],
  ],
  videoBlock: [
    ['picture', 15, 14, 120, 72],
    ['words', 66, 42, 18, 16],
  ],
  fileBlock: [['card', 20, 36, 110, 28], ['words', 28, 43, 11, 14], ...lines(48, 45, 70, 2)],
  tableBlock: [
    ['words', 15, 18, 120, 12],
    ...[34, 50, 66].flatMap((top): Shape[] => [
      ['card', 15, top, 37, 12],
      ['card', 56, top, 37, 12],
      ['card', 98, top, 37, 12],
    ]),
  ],
  stepsBlock: [16, 42, 68].flatMap((top): Shape[] => [
    ['words', 20, top, 14, 14],
    ...lines(44, top + 2, 84, 2),
  ]),
  faqBlock: [heading, ...rows(4, 11)],
  calloutBlock: [['card', 15, 26, 120, 48], ['words', 15, 26, 4, 48], ...lines(30, 38, 92, 3)],
  articlesBlock: [
    heading,
    ...[10, 56, 102].flatMap((left): Shape[] => [
      ['picture', left, 30, 38, 30],
      ...lines(left, 68, 38, 2),
    ]),
  ],
  consultationBlock: [
    ['card', 10, 22, 130, 56],
    ...lines(40, 34, 70, 1),
    ['words', 52, 50, 46, 15],
  ],
  dividerBlock: [['text', 45, 49, 60, 2]],
}

/** The sketch of a block for the insert menu, as a `data:` URL; undefined for other types. */
export function blockPicture(type: string): string | undefined {
  const shapes = sketches[type]
  if (shapes === undefined) return undefined
  const rectangles = shapes.map(
    ([kind, x, y, width, height]) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="1.5" fill="${colours[kind]}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 100"><rect width="150" height="100" fill="#fbf9f5"/>${rectangles.join('')}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
