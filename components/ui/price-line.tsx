import type { Price } from '#lib/content/view/parts/service-card.ts'
import { formatRoubles } from '#lib/format/roubles.ts'

/** What a service costs, in one line: «от 18 000 ₽ в месяц». */
export function PriceLine({ price }: { price: Price }) {
  if (price.kind === 'request') return <span className="text-muted">по запросу</span>
  return (
    <>
      <span className="text-muted">от</span> {formatRoubles(price.amount)}
      {price.unit && <span className="text-muted"> {price.unit}</span>}
    </>
  )
}
