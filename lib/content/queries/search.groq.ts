import { defineQuery } from 'groq'
import { isDue } from './fields.ts'

const searchedTypes = `["article", "author", "category", "page", "service", "siteSettings", "testimonial"]`

/** Everything that the search of the site looks through, bodies as they are stored. */
export const searchQuery = defineQuery(`{
  "articles": *[_type == "article" && defined(slug.current) && ${isDue}]
    | order(coalesce(publishedAt, _createdAt) desc) {
      _id, title, heading, "slug": slug.current, description,
      "author": author->name,
      "topics": categories[]->title,
      body
    },
  "services": *[_type == "service" && defined(slug.current)]
    | order(coalesce(orderRank, "~") asc, title asc) {
      _id, title, "slug": slug.current, description, included, receives, body
    },
  "pages": *[_type == "page" && defined(slug.current)] | order(title asc) {
    _id, title, "slug": slug.current, description, blocks
  },
  "authors": *[_type == "author" && defined(slug.current)] | order(name asc) {
    _id, name, "slug": slug.current, role, bio, experience
  },
  "topics": *[_type == "category" && defined(slug.current)] {
    _id, title, "slug": slug.current, description,
    "count": count(*[_type == "article" && defined(slug.current) && references(^._id) && ${isDue}])
  } | order(count desc, title asc),
  "testimonials": *[_type == "testimonial" && consent == "yes"] | order(date desc) {
    _id, quote, client, role, city, "service": service->title
  },
  "revisions": *[_type in ${searchedTypes} && ${isDue}] | order(_id) { _id, _rev },
  "site": *[_type == "siteSettings" && _id == "siteSettings"][0] {
    "policy": policy.text,
    officeHours,
    channels,
    organisation { name, legalName, inn, ogrn },
    contacts { phone, email, telegram, whatsapp, max, address { postalCode, locality, street } }
  }
}`)
