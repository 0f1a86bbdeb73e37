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

// What a Russian page shows besides Cyrillic letters: figures and punctuation, addresses and names
// of messengers in the text, the name of this site in its header. The rest are files of their own.
const figures = '0123456789 \u00a0.,:;!?()«»„“–—-·%+/…→&"\'@_'
const sansText = `${figures}${range(0x61, 0x7a)}ABDFIMPSTWX`
const serifText = `${figures}BPSbelrtu`
// Addresses and names of messengers as headings.
const serifLatin = `${range(0x61, 0x7a)}ADFIMTWX`
const without = (text: string, taken: string) =>
  Array.from(text, (character) => (taken.includes(character) ? '' : character)).join('')

/** What a browser uses by itself, and the figures that our styles ask for. */
const features = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'rvrn']
const keepFeatures = [...features, 'lnum', 'tnum']

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
    text: sansText,
    weight: { min: 400, max: 600 },
    targets: ['woff2'],
  },
  'onest-rare': {
    source: 'onest/files/onest-latin-wght-normal.woff2',
    text: without(latin, sansText),
    weight: { min: 400, max: 600 },
    targets: ['woff2'],
  },
  'playfair-cyrillic': {
    source: 'playfair-display/files/playfair-display-cyrillic-wght-normal.woff2',
    text: cyrillic,
    weight: 500,
    targets: ['woff2', 'truetype'],
  },
  // The drawer of share images has one file for all.
  'playfair-latin': {
    source: 'playfair-display/files/playfair-display-latin-wght-normal.woff2',
    text: latin,
    weight: 500,
    targets: ['truetype'],
  },
  'playfair-figures': {
    source: 'playfair-display/files/playfair-display-latin-wght-normal.woff2',
    text: serifText,
    weight: 500,
    targets: ['woff2'],
  },
  'playfair-addresses': {
    source: 'playfair-display/files/playfair-display-latin-wght-normal.woff2',
    text: without(serifLatin, serifText),
    weight: 500,
    targets: ['woff2'],
  },
  'playfair-rare': {
    source: 'playfair-display/files/playfair-display-latin-wght-normal.woff2',
    text: without(latin, serifText + serifLatin),
    weight: 500,
    targets: ['woff2'],
  },
  'onest-rouble': {
    source: 'onest/files/onest-latin-ext-wght-normal.woff2',
    text: '₽',
    weight: { min: 400, max: 600 },
    targets: ['woff2'],
  },
  'playfair-italic-figures': {
    source: 'playfair-display/files/playfair-display-latin-wght-italic.woff2',
    text: figures,
    weight: 400,
    targets: ['woff2'],
  },
  'playfair-italic-rare': {
    source: 'playfair-display/files/playfair-display-latin-wght-italic.woff2',
    text: without(latin, figures),
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
      ...(target === 'woff2' && { keepFeatures }),
    })
    await writeFile(fontFile(`${name}.${extensions[target]}`), font)
  }
}

for (const family of ['onest', 'playfair-display']) {
  await copyFile(packaged(`${family}/LICENSE`), fontFile(`${family}.LICENSE.txt`))
}
