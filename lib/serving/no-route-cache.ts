/**
 * Next's cache of routes, switched off: lib/serving/pages keeps the finished pages, knows which
 * events make them stale, and must see every render. Next loads this file by its path
 * (next.config.ts); its methods are Next's interface of cache handlers.
 */
export default class NoRouteCache {
  get(): Promise<null> {
    return Promise.resolve(null)
  }

  set(): Promise<void> {
    return Promise.resolve()
  }

  revalidateTag(): Promise<void> {
    return Promise.resolve()
  }

  resetRequestCache(): void {}
}
