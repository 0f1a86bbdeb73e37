import { advice, error, type Finding } from './finding.ts'

/** More than a network takes to answer. */
const adviseMs = 30_000

// Signatures older than ten minutes are refused (lib/freshness); warn at half of that.
const wrongMs = 5 * 60 * 1000

const how = 'switch on time synchronisation (`timedatectl set-ntp true`)'

/**
 * Whether the clock of this machine is right. Pure; times are in milliseconds.
 *
 * @param date the header `Date` of an answer just received, of a second's precision
 */
export function clockFindings(date: string | null, now: number): Finding[] {
  const difference = now - Date.parse(date ?? '')
  const distance = Math.abs(difference)
  if (!(distance > adviseMs)) return []
  const side = difference > 0 ? 'ahead' : 'behind'
  if (distance <= wrongMs) {
    return [
      advice(`The clock of this machine is ${Math.round(distance / 1_000)} s ${side}: ${how}`),
    ]
  }
  const minutes = Math.round(distance / 60_000)
  return [
    error(
      `The clock of this machine is ${minutes} min ${side}: webhooks are refused as too old after 10; ${how}`,
    ),
  ]
}
