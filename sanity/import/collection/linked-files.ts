import type { LinkedFiles } from '#sanity/import/markdown/links.ts'
import type { Neighbours } from './neighbours.ts'
import { folderOf, pathFrom } from './relative-path.ts'
import { isMarkdownName } from './sort-files.ts'

/**
 * What the text of one file may link to.
 *
 * @param from path of that file
 * @param slugs of the articles of the import, by the paths of their files
 */
export function linkedFiles(
  from: string,
  slugs: ReadonlyMap<string, string>,
  neighbours: Neighbours,
): LinkedFiles {
  return {
    articleAt(href) {
      const path = decoded(href.replace(/[?#].*$/s, ''))
      return isMarkdownName(path) ? slugs.get(pathFrom(folderOf(from), path)) : undefined
    },
    has: (href) => !isMarkdownName(href) && neighbours.find(href, from) !== undefined,
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A stray % is part of the name.
    return path
  }
}
