import { inOwnColours } from './drawings.ts'
import type { Drawing } from './drawings.ts'
import { fromOwnStart } from './own-start.ts'

const views = ['admiralty', 'cathedral', 'fortress', 'arch', 'lantern', 'window'] as const

/** The drawing of a page that is neither an article nor a service: a view of the city. */
export function pageDrawing(href: string): Drawing {
  const [view] = href === '/' ? [] : fromOwnStart(views, href)
  return inOwnColours(view ?? 'bridge')
}
