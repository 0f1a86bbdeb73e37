import { CaseIcon } from '@sanity/icons/Case'
import { CogIcon } from '@sanity/icons/Cog'
import { CommentIcon } from '@sanity/icons/Comment'
import { HomeIcon } from '@sanity/icons/Home'
import { ImagesIcon } from '@sanity/icons/Images'
import type { DefaultDocumentNodeResolver, StructureResolver } from 'sanity/structure'
import { articlesItem } from './articles.ts'
import { MediaLibrary } from './media-library.tsx'
import { orderedItem, singletonItem } from './items.ts'
import { WhereUsed } from './where-used.tsx'
import { SearchPreview } from '#sanity/studio/search-preview/search-preview.tsx'
import { TestimonialPreview } from '#sanity/studio/search-preview/testimonial-preview.tsx'

/** The first column: what changes daily on top, what rarely changes below. */
export const structure: StructureResolver = (S, context) =>
  S.list()
    .id('content')
    .title('Содержание')
    .items([
      articlesItem(S, context),
      S.documentTypeListItem('page').title('Страницы'),
      orderedItem(S, { type: 'service', title: 'Услуги', add: 'Новая услуга', icon: CaseIcon }),
      orderedItem(S, {
        type: 'testimonial',
        title: 'Отзывы',
        add: 'Новый отзыв',
        icon: CommentIcon,
      }),
      S.documentTypeListItem('author').title('Авторы'),
      S.documentTypeListItem('category').title('Темы'),
      S.listItem()
        .id('media')
        .title('Медиатека')
        .icon(ImagesIcon)
        .child(S.component(MediaLibrary).id('media').title('Медиатека')),
      S.divider(),
      singletonItem(S, { type: 'home', title: 'Главная', icon: HomeIcon }),
      singletonItem(S, { type: 'siteSettings', title: 'Настройки сайта', icon: CogIcon }),
      S.documentTypeListItem('redirect').title('Перенаправления'),
    ])

const referredTypes: ReadonlySet<string> = new Set([
  'article',
  'author',
  'category',
  'page',
  'service',
  'testimonial',
])

const searchedTypes: ReadonlySet<string> = new Set([
  'article',
  'author',
  'category',
  'home',
  'page',
  'service',
])

/** The views beside the form of a document. */
export const defaultDocumentNode: DefaultDocumentNodeResolver = (S, { schemaType }) => {
  const form = S.view.form().title('Содержание')
  const preview = S.view.component(SearchPreview).id('search').title('Предпросмотр в поиске')
  const markup = S.view.component(TestimonialPreview).id('search').title('Разметка')
  const whereUsed = S.view.component(WhereUsed).id('where-used').title('Где используется')
  return S.document().views([
    form,
    ...(searchedTypes.has(schemaType) ? [preview] : []),
    ...(schemaType === 'testimonial' ? [markup] : []),
    ...(referredTypes.has(schemaType) ? [whereUsed] : []),
  ])
}
