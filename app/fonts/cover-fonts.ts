import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The typeface of drawn covers in a format that `next/og` supports, which woff2 is not. */
export async function readCoverFonts(): Promise<{ name: string; data: Buffer }[]> {
  const file = join(process.cwd(), 'app', 'fonts', 'playfair.ttf')
  return [{ name: 'Playfair', data: await readFile(file) }]
}
