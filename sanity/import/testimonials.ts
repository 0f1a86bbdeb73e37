import type { TestimonialDocument } from './documents.ts'
import type { KnownTestimonial } from './known.ts'
import { slugOf } from './slug.ts'
import type { AttributedQuote } from './markdown/testimonial-quote.ts'

/** Finds the testimonials that an article quotes among the known ones, and creates the others. */
export function createTestimonialRegister(known: readonly KnownTestimonial[]) {
  const created: TestimonialDocument[] = []

  const add = ({ quote, client, role }: AttributedQuote): TestimonialDocument => {
    const taken = new Set([...known.map(({ id }) => id), ...created.map(({ _id }) => _id)])
    const base = `testimonial-${slugOf(client)}`
    let _id = base
    for (let number = 2; taken.has(_id); number += 1) _id = `${base}-${number}`
    return { _id, _type: 'testimonial', quote, client, role, consent: 'unknown' }
  }

  return {
    created,
    /** The document of a quote: the same words are one document. */
    find(quote: AttributedQuote): { id: string; consent: KnownTestimonial['consent'] } {
      const words = wordsOf(quote.quote)
      const existing = known.find((other) => wordsOf(other.quote) === words)
      if (existing !== undefined) return existing
      const own = created.find((other) => wordsOf(other.quote) === words)
      if (own !== undefined) return { id: own._id, consent: own.consent }
      const document = add(quote)
      created.push(document)
      return { id: document._id, consent: document.consent }
    },
  }
}

/** A quote without case, punctuation and spaces, for comparison. */
function wordsOf(quote: string): string {
  return quote
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
