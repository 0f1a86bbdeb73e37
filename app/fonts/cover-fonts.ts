import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The typeface of drawn covers in a format that `next/og` supports, which woff2 is not. */
export async function readCoverFonts(): Promise<{ name: string; data: Buffer }[]> {
  const [cyrillic, latin] = await Promise.all([
    readFont('playfair-cyrillic.ttf'),
    readFont('playfair-latin.ttf'),
  ])
  return [
    { name: 'Playfair', data: cyrillic },
    { name: 'Playfair Latin', data: latin },
  ]
}

function readFont(file: string): Promise<Buffer> {
  return readFile(join(process.cwd(), 'app', 'fonts', file))
}
