import type { Rating } from '#lib/content/view/parts/rating.ts'
import { formatNumber, withNoun } from '#lib/format/plural.ts'
import { inGuillemets } from '#lib/format/quotation-marks.ts'

/** The visible line, with its source, without which no rating may be stated in structured data. */
export function RatingLine({ rating }: { rating: Rating }) {
  const { value, best, count, source, url } = rating
  const votes = withNoun(count, ['отзыв', 'отзыва', 'отзывов'])
  return (
    <p className="text-small text-muted">
      {`Оценка ${formatNumber(value)} из ${formatNumber(best)} · ${votes} · по данным `}
      <a className="text-link" href={url}>
        {inGuillemets(source)}
      </a>
    </p>
  )
}
