import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'
import { formatMonth } from '#lib/format/dates.ts'
import { inGuillemets } from '#lib/format/quotation-marks.ts'

type Props = {
  testimonial: Testimonial
  /** True among others of the same service, where its date matters. */
  dated?: boolean
}

/** A testimonial with its source. */
export function Quotation({ testimonial, dated = false }: Props) {
  const { quote, client, role, city, date } = testimonial
  const position = [role, city].filter(Boolean).join(', ')
  return (
    <figure>
      <blockquote className="font-serif text-h3 italic">
        {inGuillemets(quote)
          .split(/\n+/)
          .map((paragraph, index) => (
            <p key={index} className="mt-[0.6em] first:mt-0">
              {paragraph}
            </p>
          ))}
      </blockquote>
      <figcaption className="mt-5 text-small">
        <span className="font-medium">{client}</span>
        {position && <span className="opacity-75">, {position}</span>}
        {dated && date && (
          <time dateTime={date} className="block opacity-75">
            {formatMonth(date)}
          </time>
        )}
      </figcaption>
    </figure>
  )
}
