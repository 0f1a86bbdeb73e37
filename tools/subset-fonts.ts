/**
 * Makes the font files of app/fonts from the @fontsource-variable packages. Run
 * `npm run fonts:subset` after changing a package or a character set.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const fontFile = (file: string) => new URL(`../app/fonts/${file}`, import.meta.url)

const packaged = (file: string) => new URL(import.meta.resolve(`@fontsource-variable/${file}`))

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))

const cyrillic = `ЁёА${range(0x410, 0x44f)}№`
const latin = `${range(0x20, 0x7e)}\u00a0§©«·»×–—‘’“”„•…€→−`

type FontFile = {
  source: string
  text: string
  weight: number | { min: number; max: number }
  targets: ('woff2' | 'truetype')[]
}

const files: Record<string, FontFile> = {
  'onest-cyrillic': {
    source: 'onest/files/onest-cyrillic-wght-normal.woff2',
    text: cyrillic,
    weight: { min: 400, max: 600 },
    targets: ['woff2'],
  },
  'onest-latin': {
    source: 'onest/files/onest-latin-wght-normal.woff2',
    text: latin,
    weight: { min: 400, max: 600 },
    targets: ['woff2'],
  },
  'playfair-cyrillic': {
    source: 'playfair-display/files/playfair-display-cyrillic-wght-normal.woff2',
    text: cyrillic,
    weight: 500,
    targets: ['woff2', 'truetype'],
  },
  'playfair-latin': {
    source: 'playfair-display/files/playfair-display-latin-wght-normal.woff2',
    text: latin,
    weight: 500,
    targets: ['woff2', 'truetype'],
  },
  'onest-rouble': {
    source: 'onest/files/onest-latin-ext-wght-normal.woff2',
    text: '₽',
    weight: { min: 400, max: 600 },
    targets: ['woff2'],
  },
  'playfair-italic-latin': {
    source: 'playfair-display/files/playfair-display-latin-wght-italic.woff2',
    text: latin,
    weight: 400,
    targets: ['woff2'],
  },
  'playfair-italic-cyrillic': {
    source: 'playfair-display/files/playfair-display-cyrillic-wght-italic.woff2',
    text: cyrillic,
    weight: 400,
    targets: ['woff2'],
  },
}

const extensions = { woff2: 'woff2', truetype: 'ttf' } as const

for (const [name, { source, text, weight, targets }] of Object.entries(files)) {
  const original = await readFile(packaged(source))
  for (const target of targets) {
    const font = await subsetFont(original, text, {
      targetFormat: target,
      variationAxes: { wght: weight },
    })
    await writeFile(fontFile(`${name}.${extensions[target]}`), font)
  }
}

for (const family of ['onest', 'playfair-display']) {
  await copyFile(packaged(`${family}/LICENSE`), fontFile(`${family}.LICENSE.txt`))
}
