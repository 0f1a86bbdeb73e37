import type { CorsOrigin } from './origins.fixture.ts'
import { freePlan } from './plan-limits.fixture.ts'
import type { Plan } from './plan-limits.fixture.ts'
import { documentedLimits } from './rate-limits.fixture.ts'
import type { RateLimits } from './rate-limits.fixture.ts'

/** The rules of the cloud that can be switched off, each in a file of its own. */
export type Rules = {
  /** api-cdn: the API CDN answers from copies. */
  apiCdn: boolean
  /** access: nobody is trusted for where they call from. */
  access: boolean
  /** webhooks: deliveries are signed. */
  signedWebhooks: boolean
  /** live-positions: ids of events say nothing, and events have tags alone. */
  livePositions: boolean
  /** origins: only pages of known origins may read. */
  origins: boolean
  /** rate-limits */
  rateLimits: boolean
  /** plan-limits */
  planLimits: boolean
}

/** What is set for the stand-in, and may be changed while it runs. */
export type Settings = {
  rules: Rules
  /** How old a copy of the API CDN may be, in milliseconds. */
  cdnLagMs: number
  rateLimits: RateLimits
  plan: Plan
  origins: CorsOrigin[]
}

/** All rules on, with Sanity's own limits. */
export function cloudSettings(): Settings {
  return {
    rules: {
      apiCdn: true,
      access: true,
      signedWebhooks: true,
      livePositions: true,
      origins: true,
      rateLimits: true,
      planLimits: true,
    },
    cdnLagMs: 5_000,
    rateLimits: documentedLimits,
    plan: freePlan,
    origins: [],
  }
}
