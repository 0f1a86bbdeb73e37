import type { Drawing } from '#lib/format/drawings.ts'
import type { Picture } from './picture.ts'

/** What a service costs; `amount` in whole roubles, `unit` continues it: «в месяц». */
export type Price = { kind: 'from'; amount: number; unit?: string } | { kind: 'request' }

/** What a list of services shows of each. */
export type ServiceCard = {
  id: string
  title: string
  slug: string
  /** Site-relative address of the service's page. */
  href: string
  description: string
  price: Price
  /** What its page shows without a photograph. */
  drawing: Drawing
  hero?: Picture
}
