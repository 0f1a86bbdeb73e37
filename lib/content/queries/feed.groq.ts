import { defineQuery } from 'groq'
import { articleFields } from './article.groq.ts'
import { isDue, publishedAt, updatedAt } from './fields.ts'

/** The newest articles in full. */
export const feedQuery = defineQuery(`*[_type == "article" && defined(slug.current) && ${isDue}]
  | order(coalesce(publishedAt, _createdAt) desc) [0...20] {
    ${articleFields}
  }`)

/**
 * Every document that may have a page, for the sitemap: when it changed for readers, as far as that
 * is known, and its pictures. Services are in the editor's order.
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
      "publishedAt": select(_type == "article" => ${publishedAt}),
      "updatedAt": select(_type == "article" => ${updatedAt}),
      "writer": author._ref,
      "topics": categories[]._ref,
      "images": [
        hero.asset->path,
        photo.asset->path,
        ...coalesce(body[hidden != true].asset->path, []),
        ...coalesce(body[hidden != true].images[].asset->path, []),
        ...coalesce(blocks[hidden != true].image.asset->path, []),
        ...coalesce(blocks[hidden != true].images[].asset->path, [])
      ],
      "noindex": seo.noindex,
      demo
    },
  "home": *[_type == "home" && _id == "home"][0] {
    _id,
    "images": [
      ...coalesce(blocks[hidden != true].image.asset->path, []),
      ...coalesce(blocks[hidden != true].images[].asset->path, [])
    ],
    "noindex": seo.noindex
  }
}`)
