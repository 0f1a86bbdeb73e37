/** The width inside `.page` (globals.css) below 75rem, for `sizes` of pictures that fill it. */
const narrowPage = '(min-width: 31.25rem) 92vw, calc(100vw - 2.5rem)'

/** `sizes` of a picture that fills the page. */
export const pageSizes = `(min-width: 75rem) 69rem, ${narrowPage}`

/** `sizes` of a picture in the right one of two equal columns from 52rem on. */
export const halfPageSizes = `(min-width: 75rem) 32.5rem, (min-width: 52rem) calc(46vw - 2rem), ${narrowPage}`

/** `sizes` of a picture in the narrower of two columns (1.25 to 1) from 68rem on. */
export const besideHeadingSizes = `(min-width: 75rem) 28.9rem, (min-width: 68rem) calc(40.9vw - 1.8rem), ${narrowPage}`
