import { drawingSvg } from '#components/cover/drawing-svg.ts'

/** The drawings of the demo content as SVG, by the name of their file. */
export const plates = {
  window: drawingSvg({ name: 'window', print: 0 }),
  meters: drawingSvg({ name: 'meters', print: 0 }),
  lemon: drawingSvg({ name: 'lemon-tree', print: 0 }),
  breakfast: drawingSvg({ name: 'teapot', print: 0 }),
  door: drawingSvg({ name: 'door', print: 0 }),
  desk: drawingSvg({ name: 'contract', print: 0 }),
}

/** A drawing that fills a picture of that many pixels, for a page of HTML. */
export function plateImage(svg: string, width: number, height: number): string {
  const src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  return `<img src="${src}" width="${width}" height="${height}" style="display:block;object-fit:cover" alt="">`
}
