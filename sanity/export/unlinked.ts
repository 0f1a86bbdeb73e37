import type { PhrasingContent } from 'mdast'

/** Where GitHub's Markdown would take an address for a link, escaped or not. */
const insideAddress = /(?<=https?:)(?=\/\/)|(?<=www)(?=\.)|(?<=[-.\w+]@)(?=[-\w]+\.[-\w])/gi

/** Text whose addresses are no links: a place for a line break inside them keeps them text. */
export function unlinked(text: string): PhrasingContent[] {
  return text
    .split(insideAddress)
    .flatMap((part, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'html' as const, value: '<wbr>' }]),
      ...(part === '' ? [] : [{ type: 'text' as const, value: part }]),
    ])
}
