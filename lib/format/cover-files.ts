export type CoverSize = { width: number; height: number }

/** The drawn picture of a page for link previews, which show it without cropping; in pixels. */
export const shareSize: CoverSize = { width: 1200, height: 630 }

/** The ratios, width / height, in which Google asks for the picture of an article. */
const articleRatios = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 }

/**
 * Those ratios with the name of their file beside the page's address.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export const ratioFiles = Object.entries(articleRatios).map(([name, ratio]) => ({
  file: `cover-${name}.png`,
  ratio,
}))

/** Every drawn picture of a page by the name of its file. */
export const coverSizes: ReadonlyMap<string, CoverSize> = new Map([
  ['cover.png', shareSize],
  ...ratioFiles.map(
    ({ file, ratio }) => [file, { width: 1200, height: Math.round(1200 / ratio) }] as const,
  ),
])
