import type { ConsultationService } from '#lib/consultations/service.ts'

/** What the site process (lib/serving/main.ts) lends to the routes that Next bundles apart. */
export type Services = {
  consultations: ConsultationService
  /** The redirects that lib/serving answers; to be refreshed when one of them changes. */
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
