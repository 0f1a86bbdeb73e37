import type { Testimonial } from '#lib/content/view-types.ts'
import { inGuillemets } from '#lib/format/quotation-marks.ts'

/** What a client said, with who said it. */
export function Quotation({ testimonial }: { testimonial: Testimonial }) {
  const { quote, client, role, city } = testimonial
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
      </figcaption>
    </figure>
  )
}
