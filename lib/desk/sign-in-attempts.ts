import { createHash } from 'node:crypto'
import type { Work } from '#lib/consultations/store/database.ts'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'

const windowMs = 15 * 60 * 1000
/**
 * Failures within a quarter of an hour: of one name in one network, of a network, of a name. The
 * last does not count where the name is signed in already, so that strangers cannot lock it out.
 */
const most = { here: 5, network: 20, name: 50 }

export type Attempt = { name: string; network: string }

/** What limits the guessing of passwords. Unknown names count as known ones do. */
export type SignInAttempts = {
  /** Counts an attempt as failed, until `succeed` takes it back. False when it is one too many. */
  begin(attempt: Attempt): Promise<boolean>
  /** Forgets the failures of this name in this network. */
  succeed(attempt: Attempt): Promise<void>
}

/** `now` is in milliseconds since 1970. */
export function createSignInAttempts(
  { transactions }: Pick<RequestDatabase, 'transactions'>,
  now: () => number,
): SignInAttempts {
  return {
    begin: ({ name, network }) =>
      transactions.run(async (work) => {
        const begins = toIso(now() - windowMs)
        await work.deleteFrom('sign_in_failures').where('at', '<=', begins).execute()
        const hash = hashOf(name)
        const rows = await work
          .selectFrom('sign_in_failures')
          .select(['name', 'network'])
          .where((e) => e.or([e('name', '=', hash), e('network', '=', network)]))
          .execute()
        const ofName = rows.filter((row) => row.name === hash)
        const ofNetwork = rows.filter((row) => row.network === network)
        const here = ofName.filter((row) => row.network === network)
        if (here.length >= most.here) return false
        if (ofNetwork.length >= most.network) return false
        const isTried = ofName.length >= most.name
        if (isTried && !(await isSignedIn(work, { name, network }, now()))) return false
        const values = { name: hash, network, at: toIso(now()) }
        await work.insertInto('sign_in_failures').values(values).execute()
        return true
      }),
    async succeed({ name, network }) {
      await transactions.run((work) =>
        work
          .deleteFrom('sign_in_failures')
          .where('name', '=', hashOf(name))
          .where('network', '=', network)
          .execute(),
      )
    },
  }
}

/** Whether the account has an open session from this network. */
async function isSignedIn(work: Work, { name, network }: Attempt, now: number): Promise<boolean> {
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
