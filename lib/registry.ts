import type { ConsultationService } from '#lib/consultations/service.ts'

/**
 * Objects of the site process (lib/serving/main.ts) for the routes, which Next bundles separately.
 */
export type Services = {
  consultations: ConsultationService
  /** The redirects that lib/serving answers; refresh them when one changes. */
  redirects: { refresh: () => Promise<void> }
}

declare global {
  var butlerspbServices: Services | undefined
}

/** Called once by the site process before it listens. */
export function setServices(services: Services): void {
  globalThis.butlerspbServices = services
}

/** The services of this process; throws where Next runs without our server. */
export function getServices(): Services {
  const services = globalThis.butlerspbServices
  if (services === undefined) {
    throw new Error('No services: start the site with `npm start` or `npm run dev`')
  }
  return services
}
