/** The methods of every endpoint under `/api/`; anything else there is 404. */
const endpoints: Readonly<Record<string, readonly string[]>> = {
  '/api/consultations': ['POST'],
  '/api/consultations/hidden-fields': ['GET', 'HEAD'],
  '/api/draft-mode/disable': ['GET', 'HEAD'],
  '/api/draft-mode/enable': ['GET', 'HEAD'],
  '/api/draft-mode/share': ['GET', 'HEAD', 'POST'],
  '/api/health': ['GET', 'HEAD'],
  '/api/on-site': ['GET', 'HEAD'],
  '/api/revalidate': ['POST'],
  '/api/subscriptions': ['POST'],
  '/api/subscriptions/confirm': ['GET', 'HEAD', 'POST'],
  '/api/subscriptions/unsubscribe': ['GET', 'HEAD', 'POST'],
}

/** The methods that the endpoint at a path without a trailing slash answers. */
export function endpointMethods(path: string): readonly string[] | undefined {
  return Object.hasOwn(endpoints, path) ? endpoints[path] : undefined
}
