import type { ExpressionBuilder } from 'kysely'
import type { Database } from './database.ts'

/** When an event of a kind was last noted for a request, as a column of a query of requests. */
export function lastEvent(e: ExpressionBuilder<Database, 'requests'>, kind: string) {
  return e
    .selectFrom('request_events')
    .select(({ fn }) => fn.max('at').as('at'))
    .whereRef('request_events.number', '=', 'requests.number')
    .where('kind', '=', kind)
    .$asScalar()
}
