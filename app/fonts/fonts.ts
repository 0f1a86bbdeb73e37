import localFont from 'next/font/local'

// Next parses these calls statically, so every argument must be a literal. The files of a family
// share one name and split the characters, so that a Russian page loads only what it shows.
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

const sansLatin = localFont({
  src: './onest-latin.woff2',
  variable: '--sans-latin',
  weight: '400 600',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Onest' },
    { prop: 'unicode-range', value: 'U+0020-00FF, U+2010-2026, U+20AC, U+2192, U+2212' },
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

const serifLatin = localFont({
  src: './playfair-latin.woff2',
  variable: '--serif-latin',
  weight: '500',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    { prop: 'unicode-range', value: 'U+0020-00FF, U+2010-2026, U+20AC, U+2192, U+2212' },
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

const serifItalicLatin = localFont({
  src: './playfair-italic-latin.woff2',
  variable: '--serif-italic-latin',
  weight: '400',
  style: 'italic',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Playfair' },
    { prop: 'unicode-range', value: 'U+0020-00FF, U+2010-2026, U+20AC, U+2192, U+2212' },
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
  sansLatin,
  sansRouble,
  serifCyrillic,
  serifLatin,
  serifRouble,
  serifItalic,
  serifItalicLatin,
]
  .map((font) => font.variable)
  .join(' ')
