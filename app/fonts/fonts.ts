import localFont from 'next/font/local'

// Next parses these calls statically, so every argument must be a literal. The files of a family
// share one name and split the characters, so that a Russian page loads only what it shows: the
// range of a `rare` file covers all, and the file after it takes what it has.
// Fallback metrics are set in globals.css, because Next measures Latin letters only.

const sansCyrillic = localFont({
  src: './onest-cyrillic.woff2',
  variable: '--sans-cyrillic',
  weight: '400 600',
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Onest' },
    { prop: 'unicode-range', value: 'U+0401, U+0410-044F, U+0451, U+2116' },
  ],
})

const sansRare = localFont({
  src: './onest-rare.woff2',
  variable: '--sans-rare',
  weight: '400 600',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Onest' },
    {
      prop: 'unicode-range',
      value: 'U+0020-00FF, U+2018-2022, U+20AC, U+2212',
    },
  ],
})

const sansLatin = localFont({
  src: './onest-latin.woff2',
  variable: '--sans-latin',
  weight: '400 600',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Onest' },
    {
      prop: 'unicode-range',
      value:
        'U+0020-0022, U+0025-0029, U+002B-003B, U+003F-0042, U+0044, U+0046, U+0049, U+004D, U+0050, U+0053-0054, U+0057-0058, U+005F, U+0061-007A, U+00A0, U+00AB, U+00B7, U+00BB, U+2013-2014, U+201C, U+201E, U+2026, U+2192',
    },
  ],
})

const serifCyrillic = localFont({
  src: './playfair-cyrillic.woff2',
  variable: '--serif-cyrillic',
  weight: '500',
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    { prop: 'unicode-range', value: 'U+0401, U+0410-044F, U+0451, U+2116' },
  ],
})

const serifRare = localFont({
  src: [
    { path: './playfair-rare.woff2', weight: '500', style: 'normal' },
    { path: './playfair-italic-rare.woff2', weight: '400', style: 'italic' },
  ],
  variable: '--serif-rare',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    {
      prop: 'unicode-range',
      value: 'U+0020-00FF, U+2018-2022, U+20AC, U+2212',
    },
  ],
})

const serifAddresses = localFont({
  src: './playfair-addresses.woff2',
  variable: '--serif-addresses',
  weight: '500',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    {
      prop: 'unicode-range',
      value:
        'U+0041, U+0044, U+0046, U+0049, U+004D, U+0054, U+0057-0058, U+0061, U+0063-0064, U+0066-006B, U+006D-0071, U+0073, U+0076-007A',
    },
  ],
})

const serifFigures = localFont({
  src: './playfair-figures.woff2',
  variable: '--serif-figures',
  weight: '500',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    {
      prop: 'unicode-range',
      value:
        'U+0020-0022, U+0025-0029, U+002B-003B, U+003F-0040, U+0042, U+0050, U+0053, U+005F, U+0062, U+0065, U+006C, U+0072, U+0074-0075, U+00A0, U+00AB, U+00B7, U+00BB, U+2013-2014, U+201C, U+201E, U+2026, U+2192',
    },
  ],
})

const serifItalic = localFont({
  src: './playfair-italic-cyrillic.woff2',
  variable: '--serif-italic',
  weight: '400',
  style: 'italic',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    { prop: 'unicode-range', value: 'U+0401, U+0410-044F, U+0451, U+2116' },
  ],
})

const serifItalicFigures = localFont({
  src: './playfair-italic-figures.woff2',
  variable: '--serif-italic-figures',
  weight: '400',
  style: 'italic',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    {
      prop: 'unicode-range',
      value:
        'U+0020-0022, U+0025-0029, U+002B-003B, U+003F-0040, U+005F, U+00A0, U+00AB, U+00B7, U+00BB, U+2013-2014, U+201C, U+201E, U+2026, U+2192',
    },
  ],
})

const sansRouble = localFont({
  src: './onest-rouble.woff2',
  variable: '--sans-rouble',
  weight: '400 600',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Onest' },
    { prop: 'unicode-range', value: 'U+20BD' },
  ],
})

// Playfair Display has no rouble sign. Its weight must equal that of the other serif faces, or the
// browser would use this face for all text.
const serifRouble = localFont({
  src: './onest-rouble.woff2',
  variable: '--serif-rouble',
  weight: '500',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    { prop: 'unicode-range', value: 'U+20BD' },
  ],
})

/** Classes of the root element that load the faces; globals.css uses their variables. */
export const fontClasses = [
  sansCyrillic,
  sansRare,
  sansLatin,
  sansRouble,
  serifCyrillic,
  serifRare,
  serifAddresses,
  serifFigures,
  serifRouble,
  serifItalic,
  serifItalicFigures,
]
  .map((font) => font.variable)
  .join(' ')
