/** Bounds how many requests to `/api/` are worked on at once. */
export type ApiPlaces = {
  /** A place for a request of this client, to be given back by calling it; undefined: none is left. */
  take(client: string): (() => void) | undefined
}

type Limits = { mostOfAll: number; mostOfOne: number }

/** More would only be slower, and each may hold a body of two megabytes. */
const limits: Limits = { mostOfAll: 256, mostOfOne: 32 }

export function createApiPlaces({ mostOfAll, mostOfOne }: Limits = limits): ApiPlaces {
  const taken = new Map<string, number>()
  let all = 0
  return {
    take(client) {
      const own = taken.get(client) ?? 0
      if (all >= mostOfAll || own >= mostOfOne) return undefined
      all += 1
      taken.set(client, own + 1)
      return () => {
        all -= 1
        const left = (taken.get(client) ?? 1) - 1
        if (left === 0) taken.delete(client)
        else taken.set(client, left)
      }
    },
  }
}
