import { inflateSync } from 'node:zlib'

/**
 * How many glyphs or lines of text each sheet of a PDF shows. Reads what Chromium writes: plain
 * objects, content streams with the operators of ISO 32000-1, 9.4.3.
 */
export function printedSheets(pdf: Buffer): number[] {
  const text = pdf.toString('latin1')
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((found) => [
      found[1],
      found.index + found[0].length,
    ]),
  )
  const pages = [...text.matchAll(/\/Type\s*\/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)]
  return pages.map(([, content]) => {
    const start = objects.get(content) ?? 0
    const from = text.indexOf('stream\n', start) + 'stream\n'.length
    const dictionary = text.slice(start, from)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    const stream = pdf.subarray(from, from + length)
    const operators = dictionary.includes('/FlateDecode') ? inflateSync(stream) : stream
    return operators.toString('latin1').match(/\sT[jJ]\s/g)?.length ?? 0
  })
}
