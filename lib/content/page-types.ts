import type { BodyBlock } from './to-body.ts'
import type { PageBlock } from './to-page-blocks.ts'
import type { ArticleCard, Author, Picture, Seo, Testimonial, Topic } from './view-types.ts'

/** View types of the pages besides articles and the home page. */

/** What a service costs; `amount` in whole roubles, `unit` continues it: «в месяц». */
export type Price = { kind: 'from'; amount: number; unit?: string } | { kind: 'request' }

/** What a list of services shows of each. */
export type ServiceCard = {
  id: string
  title: string
  slug: string
  /** Site-relative address of the service's page. */
  href: string
  description: string
  price: Price
  hero?: Picture
}

export type Service = ServiceCard & {
  updatedAt: string
  /** What is done. */
  included: string[]
  /** What the client has in the end. */
  receives: string[]
  body: BodyBlock[]
  /** Anchor of each heading block, by its `_key`. */
  anchors: Record<string, string>
  /** Of clients of this service, with their consent. */
  testimonials: Testimonial[]
  seo: Seo
  demo: boolean
}

/** A page of blocks at `/<slug>/`. */
export type Page = {
  id: string
  title: string
  slug: string
  href: string
  description: string
  blocks: PageBlock[]
  updatedAt: string
  seo: Seo
  demo: boolean
}

export type AuthorPage = Author & {
  updatedAt: string
  experience?: string
  /** Profiles elsewhere, https. */
  links: string[]
  /** Newest first. */
  articles: ArticleCard[]
  demo: boolean
}

/** What the list of topics shows of each; `count` articles, at least one. */
export type TopicCard = Topic & { count: number }

export type TopicPage = Topic & {
  updatedAt: string
  /** Newest first. */
  articles: ArticleCard[]
  seo: Seo
  demo: boolean
}

/** One page of the index of the blog, newest articles first. */
export type BlogPage = {
  articles: ArticleCard[]
  /** From 1. */
  page: number
  /** How many pages there are, at least one. */
  pages: number
  /** How many articles there are on all pages. */
  total: number
}

/** Where an old address leads; `to` is no old address itself. */
export type Redirect = { from: string; to: string; permanent: boolean }
