import { arrival } from './services/arrival.ts'
import { emptyFlat } from './services/empty-flat.ts'
import { errands } from './services/errands.ts'
import { events } from './services/events.ts'
import { renovation } from './services/renovation.ts'
import { shortLet } from './services/short-let.ts'

/** Six services in the order of the list; their prices are invented. */
export const services = [
  { ...emptyFlat, orderRank: '0|a00000:' },
  { ...arrival, orderRank: '0|b00000:' },
  { ...renovation, orderRank: '0|c00000:' },
  { ...shortLet, orderRank: '0|d00000:' },
  { ...events, orderRank: '0|e00000:' },
  { ...errands, orderRank: '0|f00000:' },
]
