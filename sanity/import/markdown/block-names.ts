const blocks: ReadonlySet<string> = new Set(
  'address article aside audio blockquote center dd details dialog dir div dl dt embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu nav object ol p pre section summary table tbody td tfoot th thead tr ul video caption optgroup frame'.split(
    ' ',
  ),
)

/** Whether an element of this name stands between paragraphs. */
export function isBlockName(name: string): boolean {
  return blocks.has(name.toLowerCase())
}

/** Content of a comment that parts what would otherwise be one run of inline content. */
export const partMark = 'part'
