import type { Addresses } from '#lib/content/view/addresses.ts'

/** What is remembered fits into some ten kilobytes, whatever is deleted. */
const mostRemembered = 1_000

/**
 * The addresses that had a page and have none after a change, the last to go first. One that a page
 * takes again is no longer among them.
 *
 * @param gone those before the change
 */
export function goneAfter(
  gone: readonly string[],
  before: Addresses | undefined,
  after: Addresses,
): string[] {
  const there = new Set(after.pages.map(({ href }) => href))
  const candidates = new Set([...(before?.pages.map(({ href }) => href) ?? []), ...gone])
  return [...candidates].filter((href) => !there.has(href)).slice(0, mostRemembered)
}

/** The page whose Markdown twin or cover lives at a path; the path itself otherwise. */
export function pageOf(path: string): string {
  return path.replace(/(?<=\/)(?:index\.md|cover(?:-\d+x\d+)?\.png)$/, '')
}
