import localFont from 'next/font/local'

// Next parses these calls statically, so every argument must be a literal. The files of a family
// share one name and split the characters, so that a Russian page loads only what it shows: the
// first file of a family has a wide range, and those after it take what they have
// (`npm run fonts:subset` prints it). A page keeps no rule of a file that it does not need.
// Fallback metrics are set in fallback.css, because Next measures Latin letters only.

const sans = localFont({
  src: './onest.woff2',
  variable: '--sans',
  weight: '400 600',
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Onest' },
    {
      prop: 'unicode-range',
      value: 'U+0020-2212',
    },
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
      value:
        'U+0022-0024, U+0026-0027, U+002A, U+003C-003E, U+0043, U+0045, U+0047-0048, U+004A-004C, U+004E-004F, U+0051-0052, U+0055-0056, U+0059-0060, U+007B-007E, U+00A7, U+00A9, U+00D7, U+2018-2019, U+201D, U+2022, U+20AC, U+2192, U+2212',
    },
  ],
})

const sansColumns = localFont({
  src: './onest-columns.woff2',
  variable: '--sans-columns',
  weight: '400 600',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Columns' },
    {
      prop: 'unicode-range',
      value: 'U+0030-0039',
    },
  ],
})

const serif = localFont({
  src: './playfair.woff2',
  variable: '--serif',
  weight: '500',
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    {
      prop: 'unicode-range',
      value: 'U+0020-2212',
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
        'U+002B, U+0040, U+0044, U+0046, U+0049, U+0057, U+0062, U+0064, U+0066-006B, U+006D-006E, U+0071, U+0073, U+0076-0077, U+007A',
    },
  ],
})

const serifRare = localFont({
  src: './playfair-rare.woff2',
  variable: '--serif-rare',
  weight: '500',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    {
      prop: 'unicode-range',
      value:
        'U+0022-0024, U+0026-0027, U+002A, U+002F, U+003C-003E, U+0047, U+004A-004C, U+004E, U+0051-0052, U+0055-0056, U+0059-0060, U+007B-007E, U+00A7, U+00A9, U+00B7, U+00D7, U+2018-2019, U+201C-201E, U+2022, U+20AC, U+2192, U+2212',
    },
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
    {
      prop: 'unicode-range',
      value: 'U+20BD',
    },
  ],
})

const serifItalic = localFont({
  src: './playfair-italic.woff2',
  variable: '--serif-italic',
  weight: '400',
  style: 'italic',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    {
      prop: 'unicode-range',
      value: 'U+0020-2212',
    },
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
        'U+0022, U+0025-0027, U+002B, U+002F-0039, U+0040, U+005F, U+00B7, U+201C, U+201E, U+2192',
    },
  ],
})

const serifItalicRare = localFont({
  src: './playfair-italic-rare.woff2',
  variable: '--serif-italic-rare',
  weight: '400',
  style: 'italic',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    {
      prop: 'unicode-range',
      value:
        'U+0023-0024, U+002A, U+003C-003E, U+0041-005E, U+0060-007E, U+00A7, U+00A9, U+00D7, U+2018-2019, U+201D, U+2022, U+20AC, U+2212',
    },
  ],
})

const serifCapitals = localFont({
  src: [
    { path: './playfair-capitals.woff2', weight: '500', style: 'normal' },
    { path: './playfair-italic-capitals.woff2', weight: '400', style: 'italic' },
  ],
  variable: '--serif-capitals',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    {
      prop: 'unicode-range',
      value: 'U+0401, U+0416, U+0419, U+0424-0426, U+0428-042C, U+042E, U+2116',
    },
  ],
})

/** Classes of the root element that load the faces; globals.css uses their variables. */
export const fontClasses = [
  sans,
  sansRare,
  sansColumns,
  serif,
  serifAddresses,
  serifRare,
  serifRouble,
  serifItalic,
  serifItalicFigures,
  serifItalicRare,
  serifCapitals,
]
  .map((font) => font.variable)
  .join(' ')
