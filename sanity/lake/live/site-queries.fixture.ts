/** The shapes of the site's queries; `$slug` is that of the page. */

const picture = 'alt, "asset": asset->{path}'
const topic = '_id, title, "slug": slug.current'
const card = `_id, title, "slug": slug.current, "publishedAt": coalesce(publishedAt, _createdAt),
  "words": count(string::split(pt::text(body), " ")), "topics": categories[]->{${topic}}, hero{${picture}}`
const author = `_id, name, "slug": slug.current, photo{${picture}}`
const body = `body[]{..., "image": image{${picture}}, testimonial->{quote, service->{title}},
  markDefs[]{..., _type == "internalLink" => {"target": reference->{_type, "slug": slug.current}}}}`
const newest = 'order(coalesce(publishedAt, _createdAt) desc)'

export const siteQueries = {
  article: `*[_type == "article" && slug.current == $slug][0]{${card}, "author": author->{${author}}, ${body}}`,
  articles: `*[_type == "article" && defined(slug.current)] | ${newest} {${card}}`,
  author: `*[_type == "author" && slug.current == $slug][0]{${author},
    "articles": *[_type == "article" && defined(slug.current) && author._ref == ^._id] | ${newest} {${card}}}`,
  blogPage: `{
    "articles": *[_type == "article" && defined(slug.current) && defined(title)] | ${newest} [0...2] {${card}},
    "total": count(*[_type == "article" && defined(slug.current) && defined(title)])}`,
  cover:
    '*[_type == "article" && ($slug == null || slug.current == $slug)][0]{"title": coalesce(title, name)}',
  feed: `*[_type == "article" && defined(slug.current)] | ${newest} [0...2] {${card}, author->{${author}}, ${body}}`,
  listed: `{
    "documents": *[_type in ["article", "author", "category"]] | order(coalesce(publishedAt, _createdAt) desc) {
      _type, "slug": slug.current,
      "updates": [_updatedAt, author->_updatedAt, ...coalesce(categories[]->_updatedAt, []), ...*[references(^._id) && (
        _type == "article" && ^._type in ["author", "category"] ||
        _type == "testimonial" && consent == "yes" && ^._type == "service")]._updatedAt],
      "articles": count(*[_type == "article" && defined(slug.current) && references(^._id)])},
    "home": *[_type == "home" && _id == "home"][0]{_updatedAt},
    "testimonials": *[_type == "testimonial" && consent == "yes"]._updatedAt}`,
  home: '*[_type == "home" && _id == "home"][0]{heading, blocks[]{..., image{asset->{path}}}}',
  isAnnounced:
    'count(*[_id in [$id, "home"] && (demo == true || _id == $id && title == "one")]) == 0',
  next: `*[_type == "article" && slug.current == $slug][0]{
    "topics": categories[]._ref,
    "picked": related[]->{${card}},
    "alike": *[_type == "article" && defined(slug.current) && slug.current != $slug && (
        references(^._id) || references(^.categories[]._ref) || _id in ^.body[].markDefs[].reference._ref
      )] | ${newest} [0...3] {${card}, "refersHere": references(^._id),
        "referredTo": _id in ^.body[].markDefs[].reference._ref},
    "newest": *[_type == "article" && defined(slug.current) && slug.current != $slug] | ${newest} [0...3] {${card}},
    "older": *[_type == "article" && defined(title)
      && coalesce(publishedAt, _createdAt) < coalesce(^.publishedAt, ^._createdAt)] | ${newest} [0]{title}}`,
  redirects: '*[_type == "redirect"] | order(from asc){from, to}',
  search: `{
    "articles": *[_type == "article" && defined(slug.current)] | ${newest} {_id, title, "author": author->name, "topics": categories[]->title, body},
    "topics": *[_type == "category" && defined(slug.current)]{title,
      "count": count(*[_type == "article" && defined(slug.current) && references(^._id)])} | order(count desc, title asc),
    "revisions": *[_type in ["article", "author"]] | order(_id)._rev}`,
  service: `*[_type == "service" && slug.current == $slug][0]{title, ${body},
    "testimonials": *[_type == "testimonial" && consent == "yes" && service._ref == ^._id] | order(date desc){quote}}`,
  slugs: '*[_type == "article" && defined(slug.current)].slug.current',
  topic: `*[_type == "category" && slug.current == $slug][0]{${topic},
    "articles": *[_type == "article" && defined(slug.current) && references(^._id)] | ${newest} {${card}}}`,
  topics: `*[_type == "category" && defined(slug.current)] | order(title asc){${topic},
    "count": count(*[_type == "article" && defined(slug.current) && references(^._id)])}`,
} as const
