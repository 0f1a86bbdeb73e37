import type { ConsultationService } from '#lib/consultations/service.ts'
import type { Desk } from '#lib/desk/desk.ts'
import type { Freshness } from '#lib/freshness/freshness.ts'
import type { ReadCache } from '#lib/freshness/read-cache.ts'
import type { Letters } from '#lib/letters/service.ts'
import type { Numbers } from '#lib/numbers/start.ts'
import type { StateView } from '#lib/watching/state-view.ts'

/**
 * Objects of the site process (lib/serving/main.ts) for the routes, which Next bundles separately.
 */
export type Services = {
  consultations: ConsultationService
  desk: Desk
  letters: Letters
  numbers: Numbers
  /** How the site is now, in words. */
  state: () => Promise<StateView>
  /** What was read from the lake. */
  reads: ReadCache
  /** The content clock: `$now` of queries, in ISO 8601. */
  now: () => string
  /** Where the webhook and the Studio ask whether a change has been heard. */
  freshness: Freshness
}

declare global {
  var butlerspbServices: Services | undefined
}

/** Called once by the site process before it listens. */
export function setServices(services: Services): void {
  globalThis.butlerspbServices = services
}

/** The services of this process; undefined where Next runs without our server, as in a build. */
export function findServices(): Services | undefined {
  return globalThis.butlerspbServices
}

/** The services of this process; throws where Next runs without our server. */
export function getServices(): Services {
  const services = findServices()
  if (services === undefined) {
    throw new Error('No services: start the site with `npm start` or `npm run dev`')
  }
  return services
}
