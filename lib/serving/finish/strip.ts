import type { Markup, Range } from './markup.ts'

/**
 * `html` without the framework's scripts, its data, and the marks that only they read. All other
 * bytes stay as they are.
 */
export function strip(html: string, markup: Markup): string {
  const removed = [
    ...markup.scripts.filter((script) => !script.own),
    ...markup.scriptPreloads,
    ...markup.reactComments,
  ]
  return without(html, removed)
}

function without(text: string, ranges: readonly Range[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start > at) parts.push(text.slice(at, start))
    at = Math.max(at, end)
  }
  parts.push(text.slice(at))
  return parts.join('')
}
