import { defineQuery } from 'groq'
import { bodyFields } from './body-fields.ts'
import { testimonialFields } from './blocks/testimonial-block.ts'
import { authorFields, cardFields, seoFields, serviceCardFields, topicFields } from './fields.ts'
import { pageBlockFields } from './page-block-fields.ts'

/** Slugs of one type of document, for prerendering. */
export const slugsQuery = defineQuery(`*[_type == $type && defined(slug.current)].slug.current`)

/** One page of the index of the blog: articles from `$from` up to `$to`, and how many there are. */
export const blogPageQuery = defineQuery(`{
  "articles": *[_type == "article" && defined(slug.current) && defined(title)]
    | order(coalesce(publishedAt, _createdAt) desc) [$from...$to] { ${cardFields} },
  "total": count(*[_type == "article" && defined(slug.current) && defined(title)])
}`)

export const topicsQuery = defineQuery(`*[_type == "category" && defined(slug.current)]
  | order(title asc) {
    ${topicFields},
    "count": count(*[_type == "article" && defined(slug.current) && references(^._id)])
  }`)

export const topicQuery = defineQuery(`*[_type == "category" && slug.current == $slug][0] {
  ${topicFields},
  _updatedAt,
  "articles": *[_type == "article" && defined(slug.current) && references(^._id)]
    | order(coalesce(publishedAt, _createdAt) desc) { ${cardFields} },
  ${seoFields},
  demo
}`)

export const authorQuery = defineQuery(`*[_type == "author" && slug.current == $slug][0] {
  ${authorFields},
  _updatedAt,
  experience,
  links,
  "articles": *[_type == "article" && defined(slug.current) && author._ref == ^._id]
    | order(coalesce(publishedAt, _createdAt) desc) { ${cardFields} },
  demo
}`)

// A service without a rank has not been sorted yet: it comes last.
export const servicesQuery = defineQuery(`*[_type == "service" && defined(slug.current)]
  | order(coalesce(orderRank, "~") asc, title asc) { ${serviceCardFields} }`)

export const serviceQuery = defineQuery(`*[_type == "service" && slug.current == $slug][0] {
  ${serviceCardFields},
  _updatedAt,
  included,
  receives,
  body[] { ${bodyFields} },
  "testimonials": *[_type == "testimonial" && consent == "yes" && service._ref == ^._id]
    | order(coalesce(orderRank, "~") asc, date desc) { ${testimonialFields} },
  ${seoFields},
  demo
}`)

export const pageQuery = defineQuery(`*[_type == "page" && slug.current == $slug][0] {
  _id,
  _updatedAt,
  title,
  "slug": slug.current,
  description,
  blocks[] { ${pageBlockFields} },
  ${seoFields},
  demo
}`)

/** What the document of a page is called; the home page, which has no slug, is asked for with null. */
export const coverTitleQuery = defineQuery(
  `*[_type == $type && ($slug == null || slug.current == $slug)][0] {
    "title": coalesce(title, name, heading)
  }`,
)

export const redirectsQuery = defineQuery(
  `*[_type == "redirect"] | order(from asc) { from, to, permanent }`,
)
