import { routeClasses, type RouteClass } from './route-class.ts'

export type AnswerCount = { route: RouteClass; status: number; count: number }

/** How often each part of the site has answered with each status since the start. */
export type AnswerCounts = {
  /** `status`: 0 if the client left before the answer began. Costs some nanoseconds. */
  add: (route: RouteClass, status: number) => void
  /** What has been counted. */
  list: () => AnswerCount[]
}

/** Counts with plain integers, so that a page from memory costs no more for being counted. */
export function createAnswerCounts(): AnswerCounts {
  const counts = new Map(routeClasses.map((route) => [route, new Float64Array(600)]))
  return {
    add(route, status) {
      const ofRoute = counts.get(route)
      // A status of more than three digits would be none of HTTP.
      if (ofRoute && status < 600) ofRoute[status] = (ofRoute[status] ?? 0) + 1
    },
    list: () =>
      [...counts].flatMap(([route, ofRoute]) =>
        [...ofRoute].flatMap((count, status) => (count === 0 ? [] : { route, status, count })),
      ),
  }
}
