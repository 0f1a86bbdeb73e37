import { advice, error, type Finding } from '#lib/doctor/finding.ts'
import type { Certificate } from './certificate.ts'

/**
 * certbot and Caddy renew a third of the lifetime before its end: 30 days, or 15 of a certificate
 * for 45. With fewer days than this, it has failed.
 */
const adviseDays = 12
const hurryDays = 5

const renew = 'see why it is not renewed (certbot renew, or the log of Caddy)'

/** Whether browsers accept the certificate of a host, and for how long. Pure; `now` is in ms. */
export function certificateFindings(host: string, found: Certificate, now: number): Finding[] {
  if (!found.reached) {
    return [
      error(
        `https://${host} does not answer from this machine (${found.reason}): start the proxy (docs/operations.md), and open port 443; if it answers from elsewhere, only the way from this machine to itself is closed`,
      ),
    ]
  }
  const { problem, expiresAt } = found
  if (problem === 'CERT_HAS_EXPIRED') {
    return [error(`The certificate of ${host} has expired: ${renew}`)]
  }
  if (problem === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return [
      error(
        `The certificate at ${host} is for another name: get one for ${host}, and name its files to the proxy`,
      ),
    ]
  }
  if (problem !== undefined) {
    return [
      error(
        `Browsers refuse the certificate of ${host} (${problem}): get one of Let's Encrypt, and give the proxy fullchain.pem, with what is between`,
      ),
    ]
  }
  const days = Math.floor((expiresAt - now) / 86_400_000)
  if (days >= adviseDays) return []
  const message = `The certificate of ${host} ends in ${days} days: ${renew}`
  return [days < hurryDays ? error(message) : advice(message)]
}
