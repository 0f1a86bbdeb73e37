import { defineQuery } from 'groq'
import { articleFields } from './article.groq.ts'
import { changedAt, isDue } from './fields.ts'

/** The newest articles in full. */
export const feedQuery = defineQuery(`*[_type == "article" && defined(slug.current) && ${isDue}]
  | order(coalesce(publishedAt, _createdAt) desc) [0...20] {
    ${articleFields}
  }`)

/**
 * Every document that may have a page, for the sitemap: when it and what its page shows changed,
 * its pictures, and which lists of documents it shows. Services are in the editor's order.
 */
export const listedQuery = defineQuery(`{
  "documents": *[_type in ["article", "author", "category", "page", "service"] && ${isDue}]
    | order(
      coalesce(orderRank, "~") asc,
      select(_type == "service" => title, "") asc,
      coalesce(publishedAt, _createdAt) desc
    ) {
      _id,
      _type,
      "title": coalesce(title, name),
      "slug": slug.current,
      "description": coalesce(description, bio),
      "updates": [
        ${changedAt},
        author->_updatedAt,
        ...coalesce(categories[]->_updatedAt, []),
        ...coalesce(body[].testimonial->_updatedAt, []),
        ...*[references(^._id) && (
          _type == "article" && ${isDue} && ^._type in ["author", "category"] ||
          _type == "testimonial" && consent == "yes" && ^._type == "service"
        )] { "at": ${changedAt} }.at
      ],
      "images": [
        hero.asset->path,
        photo.asset->path,
        ...coalesce(body[hidden != true].asset->path, []),
        ...coalesce(body[hidden != true].images[].asset->path, []),
        ...coalesce(blocks[hidden != true].image.asset->path, []),
        ...coalesce(blocks[hidden != true].images[].asset->path, [])
      ],
      "articles": count(*[_type == "article" && defined(slug.current) && references(^._id) && ${isDue}]),
      "shows": coalesce(blocks[hidden != true]._type, []),
      "noindex": seo.noindex,
      demo
    },
  "home": *[_type == "home" && _id == "home"][0] {
    _id,
    _updatedAt,
    "images": [
      ...coalesce(blocks[hidden != true].image.asset->path, []),
      ...coalesce(blocks[hidden != true].images[].asset->path, [])
    ],
    "shows": coalesce(blocks[hidden != true]._type, []),
    "noindex": seo.noindex
  },
  "settingsUpdatedAt": *[_type == "siteSettings" && _id == "siteSettings"][0]._updatedAt,
  "testimonialUpdates": *[_type == "testimonial" && consent == "yes"]._updatedAt
}`)
