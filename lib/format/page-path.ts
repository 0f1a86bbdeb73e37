/** Where the pages of a type of documents live. */
const folders = {
  article: '/blog/',
  author: '/authors/',
  category: '/blog/topics/',
  page: '/',
  service: '/services/',
} as const

/** A type of documents that have pages of their own, each at its slug. */
export type PageType = keyof typeof folders

/** The path of the page of a document. */
export function pagePath(type: PageType, slug: string): string {
  return `${folders[type]}${slug}/`
}

/** Whether documents of a type have pages of their own. */
export function isPageType(type: string): type is PageType {
  return Object.hasOwn(folders, type)
}

/** The document whose page is at a path as `sitePath` writes it; the longest folder counts. */
export function pageAt(path: string): { type: PageType; slug: string } | undefined {
  const types = Object.keys(folders).filter(isPageType)
  const [type] = types
    .filter((each) => path.startsWith(folders[each]))
    .toSorted((one, other) => folders[other].length - folders[one].length)
  const slug = type && path.slice(folders[type].length, -1)
  return type && slug ? { type, slug } : undefined
}
