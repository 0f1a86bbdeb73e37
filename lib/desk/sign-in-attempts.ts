import { createHash } from 'node:crypto'
import type { Work } from '#lib/consultations/store/database.ts'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'

const windowMs = 15 * 60 * 1000
/**
 * Failures within a quarter of an hour: of one name in one network or on one device, of a network, of
 * a name. The last does not count where the name is signed in already, so that strangers cannot lock
 * it out; on a device that it has signed in with, nothing counts but its own failures.
 */
const most = { here: 5, network: 20, name: 50 }

export type Attempt = { name: string } & ({ network: string } | { device: string })

/** What limits the guessing of passwords. Unknown names count as known ones do. */
export type SignInAttempts = {
  /** Counts an attempt as failed, until `succeed` takes it back. False when it is one too many. */
  begin(attempt: Attempt): Promise<boolean>
  /** Forgets the failures of this name in this network or on this device. */
  succeed(attempt: Attempt): Promise<void>
}

/** `now` is in milliseconds since 1970. */
export function createSignInAttempts(
  { transactions }: Pick<RequestDatabase, 'transactions'>,
  now: () => number,
): SignInAttempts {
  return {
    begin: (attempt) =>
      transactions.run(async (work) => {
        const place = placeOf(attempt)
        const begins = toIso(now() - windowMs)
        await work.deleteFrom('sign_in_failures').where('at', '<=', begins).execute()
        const hash = hashOf(attempt.name)
        const rows = await work
          .selectFrom('sign_in_failures')
          .select(['name', 'network'])
          .where((e) => e.or([e('name', '=', hash), e('network', '=', place)]))
          .execute()
        const ofName = rows.filter((row) => row.name === hash)
        const ofPlace = rows.filter((row) => row.network === place)
        const here = ofName.filter((row) => row.network === place)
        if (here.length >= most.here) return false
        if ('network' in attempt) {
          if (ofPlace.length >= most.network) return false
          const isTried = ofName.length >= most.name
          if (isTried && !(await isSignedIn(work, attempt, now()))) return false
        }
        const values = { name: hash, network: place, at: toIso(now()) }
        await work.insertInto('sign_in_failures').values(values).execute()
        return true
      }),
    async succeed(attempt) {
      await transactions.run((work) =>
        work
          .deleteFrom('sign_in_failures')
          .where('name', '=', hashOf(attempt.name))
          .where('network', '=', placeOf(attempt))
          .execute(),
      )
    },
  }
}

function placeOf(attempt: Attempt): string {
  return 'network' in attempt ? attempt.network : `device ${attempt.device}`
}

/** Whether the account has an open session from this network. */
async function isSignedIn(
  work: Work,
  { name, network }: { name: string; network: string },
  now: number,
): Promise<boolean> {
  const session = await work
    .selectFrom('desk_sessions')
    .select('user')
    .where('user', '=', name)
    .where('network', '=', network)
    .where('expires_at', '>', toIso(now))
    .executeTakeFirst()
  return session !== undefined
}

/** People type their password into the field of the name. */
function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('hex')
}

function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
