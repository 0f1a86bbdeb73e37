import { defineDocuments, defineLocations } from 'sanity/presentation'
import type { DocumentLocation, PresentationPluginOptions } from 'sanity/presentation'
import { documentHref } from '#lib/content/href.ts'

/** The tool that shows the real site with its drafts beside the form. */
export const presentationOptions: PresentationPluginOptions = {
  name: 'presentation',
  title: 'На сайте',
  previewUrl: {
    initial: '/',
    previewMode: {
      enable: '/api/draft-mode/enable/',
      disable: '/api/draft-mode/disable/',
      // Sanity's shared links never expire; ours do (document action «Поделиться черновиком»).
      shareAccess: false,
    },
  },
  resolve: {
    mainDocuments: defineDocuments([
      { route: '/', type: 'home' },
      { route: '/blog/topics/:slug/', filter: bySlug('category') },
      { route: '/blog/:slug/', filter: bySlug('article') },
      { route: '/authors/:slug/', filter: bySlug('author') },
      { route: '/services/:slug/', filter: bySlug('service') },
      { route: '/:slug/', filter: bySlug('page') },
    ]),
    locations: {
      article: shownOn('article', [{ title: 'Блог', href: '/blog/' }]),
      author: shownOn('author', []),
      category: shownOn('category', [{ title: 'Темы', href: '/blog/topics/' }]),
      home: { locations: [{ title: 'Главная', href: '/' }] },
      page: shownOn('page', []),
      service: shownOn('service', [{ title: 'Услуги', href: '/services/' }]),
      testimonial: { locations: [{ title: 'Отзывы', href: '/testimonials/' }] },
      siteSettings: {
        message: 'Настройки видны на всех страницах сайта',
        locations: [{ title: 'Главная', href: '/' }],
      },
    },
  },
}

function bySlug(type: string): string {
  return `_type == "${type}" && slug.current == $slug`
}

/** The document's own page, then the lists that show it. */
function shownOn(type: string, lists: DocumentLocation[]) {
  return defineLocations({
    select: { title: 'title', name: 'name', slug: 'slug.current' },
    resolve: (document) => {
      const href = documentHref({ _type: type, slug: text(document?.['slug']) ?? null })
      const title = text(document?.['title']) ?? text(document?.['name']) ?? 'Без названия'
      return { locations: href === undefined ? lists : [{ title, href }, ...lists] }
    },
  })
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
