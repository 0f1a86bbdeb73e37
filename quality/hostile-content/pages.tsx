import type { ClientReturn } from '@sanity/client'
import { evaluate, parse } from 'groq-js'
import type { ReactNode } from 'react'
import type { Graph } from 'schema-dts'
import { ArticleGrid } from '#components/article/article-grid.tsx'
import { ArticlePage } from '#components/article/article-page.tsx'
import { BlogIndex } from '#components/article/blog-index.tsx'
import { AuthorPage } from '#components/author/author-page.tsx'
import { PageBlocks } from '#components/blocks/page-blocks.tsx'
import { HomeHero } from '#components/home/home-hero.tsx'
import { ServicePage } from '#components/service/service-page.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { groupByService } from '#components/testimonial/group-by-service.ts'
import { TestimonialGroups } from '#components/testimonial/testimonial-groups.tsx'
import { formOptions } from '#lib/consultations/form-options.ts'
import { authorQuery } from '#lib/content/queries/author.groq.ts'
import { blogPageQuery } from '#lib/content/queries/blog.groq.ts'
import { pageQuery } from '#lib/content/queries/page.groq.ts'
import { serviceQuery } from '#lib/content/queries/services.groq.ts'
import { topicQuery } from '#lib/content/queries/topics.groq.ts'
import { nextArticlesQuery } from '#lib/content/queries/next-articles.groq.ts'
import { articleQuery } from '#lib/content/queries/article.groq.ts'
import { homeQuery } from '#lib/content/queries/home.groq.ts'
import { promisesQuery } from '#lib/content/queries/promises.groq.ts'
import { siteQuery } from '#lib/content/queries/site.groq.ts'
import { testimonialsQuery } from '#lib/content/queries/testimonials.groq.ts'
import { toArticle } from '#lib/content/reshape/to-article.ts'
import { toAuthorPage } from '#lib/content/reshape/to-author-page.ts'
import { toBlogPage } from '#lib/content/reshape/to-blog-page.ts'
import { toNextArticles } from '#lib/content/reshape/to-next-articles.ts'
import { toPromises } from '#lib/content/reshape/to-promises.ts'
import { withPromises } from '#lib/content/reshape/with-promises.ts'
import { toHome } from '#lib/content/reshape/to-home.ts'
import { toPage } from '#lib/content/reshape/to-page.ts'
import { toService } from '#lib/content/reshape/to-service.ts'
import { toSite } from '#lib/content/reshape/to-site.ts'
import { toTestimonial } from '#lib/content/reshape/parts/to-testimonial.ts'
import { toTopicPage } from '#lib/content/reshape/to-topic-page.ts'
import { withTypography } from '#lib/content/reshape/typography.ts'
import type { Site } from '#lib/content/view/site.ts'
import { articleGraph } from '#lib/structured-data/article-graph.ts'
import { authorGraph } from '#lib/structured-data/author-graph.ts'
import { blogGraph } from '#lib/structured-data/blog-graph.ts'
import { homeGraph } from '#lib/structured-data/home-graph.ts'
import { topicGraph } from '#lib/structured-data/list-graph.ts'
import { pageGraph } from '#lib/structured-data/page-graph.ts'
import { serviceGraph } from '#lib/structured-data/service-graph.ts'
import { shownRating } from '#lib/structured-data/shown-rating.ts'
import { testimonialsGraph } from '#lib/structured-data/testimonials-graph.ts'

export const siteUrl = 'https://butler.example.ru'

/** A page as its route composes it; undefined is a 404. */
export type Rendering = { path: string; graph: Graph; content: ReactNode } | undefined

const parsed = new Map<string, ReturnType<typeof parse>>()

const promisesTree = parse(promisesQuery)

/** Reads these documents as `read` of lib/content does. */
export function readerOf(dataset: readonly object[]) {
  return async <const Query extends string>(
    query: Query,
    given: Record<string, unknown> = {},
  ): Promise<ClientReturn<Query>> => {
    // So late that every article has been published.
    const params = { now: '2100-01-01T00:00:00Z', ...given }
    const tree = parsed.get(query) ?? parse(query, { params })
    parsed.set(query, tree)
    const promises = toPromises(await (await evaluate(promisesTree, { dataset })).get())
    return withTypography(
      withPromises(await (await evaluate(tree, { dataset, params })).get(), promises),
    )
  }
}

type Read = ReturnType<typeof readerOf>

export async function readSite(read: Read): Promise<Site> {
  return toSite(await read(siteQuery))
}

/** The page of each type of document that has one. */
export const pages: Readonly<
  Record<string, (read: Read, site: Site, slug: unknown) => Promise<Rendering>>
> = {
  async article(read, site, slug) {
    const article = toArticle(await read(articleQuery, { slug }))
    if (!article) return undefined
    const props = {
      article,
      site,
      further: toNextArticles(await read(nextArticlesQuery, { slug })),
      url: siteUrl + article.href,
      rating: shownRating(article, siteUrl),
      demo: article.demo,
    }
    return {
      path: article.href,
      graph: articleGraph(article, site, siteUrl),
      content: <ArticlePage {...props} />,
    }
  },

  async page(read, site, slug) {
    const page = toPage(await read(pageQuery, { slug }))
    if (!page) return undefined
    const { title, description, blocks, href } = page
    const form = formOptions(site)
    return {
      path: href,
      graph: pageGraph(page, site, siteUrl),
      content: (
        <>
          <PageHead site={site} title={title} lead={description} />
          <PageBlocks blocks={blocks} site={site} form={form} url="https://a.example/b/" />
        </>
      ),
    }
  },

  async home(read, site) {
    const home = toHome(await read(homeQuery), site)
    const form = formOptions(site)
    return {
      path: '/',
      graph: homeGraph(home, site, siteUrl),
      content: (
        <>
          <HomeHero home={home} site={site} />
          <PageBlocks blocks={home.blocks} site={site} form={form} url="https://a.example/b/" />
        </>
      ),
    }
  },

  async service(read, site, slug) {
    const service = toService(await read(serviceQuery, { slug }))
    if (!service) return undefined
    return {
      path: service.href,
      graph: serviceGraph(service, site, siteUrl),
      content: (
        <ServicePage
          service={service}
          others={[service]}
          site={site}
          url="https://a.example/b/"
          demo={service.demo}
        />
      ),
    }
  },

  async author(read, site, slug) {
    const author = toAuthorPage(await read(authorQuery, { slug }))
    if (!author) return undefined
    return {
      path: author.href,
      graph: authorGraph(author, site, siteUrl),
      content: <AuthorPage author={author} site={site} demo={author.demo} />,
    }
  },

  async category(read, site, slug) {
    const topic = toTopicPage(await read(topicQuery, { slug }))
    if (!topic) return undefined
    const parents = [
      { title: 'Блог', href: '/blog/' },
      { title: 'Темы', href: '/blog/topics/' },
    ]
    return {
      path: topic.href,
      graph: topicGraph(topic, site, siteUrl),
      content: (
        <>
          <PageHead site={site} parents={parents} title={topic.title} lead={topic.description} />
          <ArticleGrid articles={topic.articles} heading="h2" />
        </>
      ),
    }
  },

  async testimonial(read, site) {
    const results = await read(testimonialsQuery)
    const testimonials = results.flatMap((result) => toTestimonial(result) ?? [])
    const page = { title: 'Отзывы', description: '', href: '/testimonials/' }
    return {
      path: page.href,
      graph: testimonialsGraph(testimonials, page, site, siteUrl),
      content: (
        <>
          <PageHead site={site} title={page.title} />
          <TestimonialGroups groups={groupByService(testimonials)} />
        </>
      ),
    }
  },

  async siteSettings(read, site) {
    const blog = toBlogPage(await read(blogPageQuery, { from: 0, to: 9 }), 1)
    if (!blog) return undefined
    const page = { title: 'Блог', description: '', href: '/blog/' }
    return {
      path: page.href,
      graph: blogGraph(blog.articles, page, site, siteUrl),
      content: <BlogIndex blog={blog} topics={[]} site={site} title={page.title} />,
    }
  },
}
