import type { ParsedDocuments } from './article.ts'
import type { ArticleDocument, Reference } from './documents.ts'

/**
 * A draft's content with its references to companions that are drafts too, written as the Studio
 * writes a reference to a document it has just made: weak, and strong once the draft is published.
 * A strong one to what is not published would be refused; a published author or topic would stand
 * on the site, and name what its article must not show yet. The Studio's form links to the draft
 * and asks to publish it first.
 */
export function withWaitingReferences<Content extends ArticleDocument>(
  content: Content,
  companions: ParsedDocuments['companions'],
): Content {
  const types = new Map(companions.map(({ _id, _type }) => [_id, _type]))
  const waiting = <Target extends Reference>(reference: Target): Target => {
    const type = types.get(reference._ref)
    if (type === undefined) return reference
    return { ...reference, _weak: true, _strengthenOnPublish: { type } }
  }
  return {
    ...content,
    author: content.author && waiting(content.author),
    categories: content.categories?.map(waiting),
    body: content.body.map((block) =>
      'testimonial' in block ? { ...block, testimonial: waiting(block.testimonial) } : block,
    ),
  }
}
