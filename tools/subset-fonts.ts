/**
 * Makes the font files of app/fonts from the font packages and prints the ranges of characters
 * for app/fonts/fonts.ts. Run `npm run fonts:subset` after changing a package or a character set.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const fontFile = (file: string) => new URL(`../app/fonts/${file}`, import.meta.url)

const packaged = (file: string) => new URL(import.meta.resolve(file))

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))

const cyrillic = `ЁёА${range(0x410, 0x44f)}№`
const latin = `${range(0x20, 0x7e)}\u00a0§©«·»×–—‘’“”„•…€→−`

// What a Russian page shows besides Cyrillic letters: figures and punctuation, addresses and names
// of messengers in the text, the name of this site in its header. The rest are files of their own.
const punctuation = ' \u00a0.,:;!?()«»–—-…'
const sansText = `${punctuation}0123456789„“·%+/@${range(0x61, 0x7a)}ABDFIMPSTWX`

// Capitals that seldom begin a sentence.
const serifCapitals = 'ЁЖЙФХЦШЩЪЫЬЮ№'
const serifCyrillic = without(cyrillic, serifCapitals)
// The Cyrillic letters bring those that look like them.
const serifText = `${serifCyrillic}${punctuation}0123456789ABCEHMOPTXaceopxySlrtu`
// Addresses and names of messengers as headings.
const serifAddresses = without(`${range(0x61, 0x7a)}ADFIMTWX%+@`, serifText)
const italicText = serifCyrillic + punctuation
const italicFigures = `0123456789%+/@_&'"·→„“`

function without(text: string, taken: string): string {
  return Array.from(text, (character) => (taken.includes(character) ? '' : character)).join('')
}

/** What a browser uses by itself in Russian, and the figures that our styles ask for. */
const keepFeatures = [
  'calt',
  'ccmp',
  'clig',
  'kern',
  'liga',
  'lnum',
  'mark',
  'mkmk',
  'rlig',
  'rvrn',
  'tnum',
]

type FontFile = { source: string; text: string; weights?: { min: number; max: number } }

const onest = (script: string, text: string): FontFile => ({
  source: `@fontsource-variable/onest/files/onest-${script}-wght-normal.woff2`,
  text,
  weights: { min: 400, max: 600 },
})
const playfair = (face: '500Medium' | '400Regular_Italic', text: string): FontFile => ({
  source: `@expo-google-fonts/playfair-display/${face}/PlayfairDisplay_${face}.ttf`,
  text,
})

const files: Record<string, FontFile> = {
  'onest-cyrillic': onest('cyrillic', cyrillic),
  'onest-latin': onest('latin', sansText),
  'onest-rare': onest('latin', without(latin, sansText)),
  'onest-rouble': onest('latin-ext', '₽'),
  playfair: playfair('500Medium', serifText),
  'playfair-capitals': playfair('500Medium', serifCapitals),
  'playfair-addresses': playfair('500Medium', serifAddresses),
  'playfair-rare': playfair('500Medium', without(latin, serifText + serifAddresses)),
  'playfair-italic': playfair('400Regular_Italic', italicText),
  'playfair-italic-capitals': playfair('400Regular_Italic', serifCapitals),
  'playfair-italic-figures': playfair('400Regular_Italic', italicFigures),
  'playfair-italic-rare': playfair('400Regular_Italic', without(latin, italicText + italicFigures)),
}

for (const [name, { source, text, weights }] of Object.entries(files)) {
  const font = await subsetFont(await readFile(packaged(source)), text, {
    targetFormat: 'woff2',
    keepFeatures,
    noHinting: true,
    ...(weights && { variationAxes: { wght: weights } }),
  })
  await writeFile(fontFile(`${name}.woff2`), font)
  process.stdout.write(`${name}: ${font.length} bytes, ${unicodeRange(text)}\n`)
}

// The drawer of share images reads no woff2.
const { source } = playfair('500Medium', '')
const cover = await subsetFont(await readFile(packaged(source)), cyrillic + latin, {
  targetFormat: 'truetype',
  keepFeatures,
})
await writeFile(fontFile('playfair.ttf'), cover)

await copyFile(packaged('@fontsource-variable/onest/LICENSE'), fontFile('onest.LICENSE.txt'))
await copyFile(
  packaged('@expo-google-fonts/playfair-display/LICENSE_FONT'),
  fontFile('playfair-display.LICENSE.txt'),
)

/** For `fonts.ts`. */
function unicodeRange(text: string): string {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)
  const ranges: [number, number][] = []
  for (const point of points.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && point === last[1] + 1) last[1] = point
    else ranges.push([point, point])
  }
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0')
  return ranges
    .map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`)
    .join(', ')
}
