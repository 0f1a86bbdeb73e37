import { readBody } from '#lake/http/body.ts'
import { route, type Route } from '#lake/http/route.ts'

/** More than the Studio sends; the content is ignored. */
const telemetryLimit = 1024 * 1024

/**
 * Fixed answers to what the Studio asks at start: plan, features, limits, telemetry. There is no
 * plan here. The same for every caller.
 */
const answers: Record<string, unknown> = {
  '/ping': { pong: true },
  '/check/cors': { result: { allowed: true, withCredentials: true } },
  // Without `studioComments` the Studio rebuilds its whole layout when this answer arrives, and an
  // editor who is typing loses the focus. Its config decides whether comments are shown.
  '/features': ['contentReleases', 'singleDocRelease', 'studioComments'],
  '/journey/*': null,
  '/help': {},
  '/intake/telemetry-status': { status: 'denied' },
  '/schedules/:project/:dataset': { schedules: [] },
  '/geoip/country': { isoCode: null },
  '/access/requests/me': [],
  // Aliases of datasets, for `sanity datasets list`.
  '/aliases': [],
  '/projects/:project/grants': {},
  '/projects/:project/datasets/:dataset/settings/embeddings': {
    enabled: false,
    status: 'disabled',
  },
  '/projects/:project/user-applications': [],
  '/projects/:project/new-content-release-allowed': {
    data: { orgActiveReleaseCount: 0, orgActiveReleaseLimit: null, datasetReleaseLimit: 1000 },
  },
  '/subscriptions/project/:project': {
    // The Studio reads the days for which archived releases are kept; without them it is silent.
    featureTypes: { retention: { features: [{ attributes: {} }] } },
  },
}

export function stubRoutes(): Route[] {
  return [
    ...Object.entries(answers).map(([pathname, answer]) =>
      route('GET', pathname, () => Response.json(answer)),
    ),
    // The Studio posts its telemetry whatever the status is.
    route('POST', '/intake/batch', async ({ request }) => {
      await readBody(request, telemetryLimit)
      return Response.json({})
    }),
  ]
}
