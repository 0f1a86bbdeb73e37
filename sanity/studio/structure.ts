import { CaseIcon } from '@sanity/icons/Case'
import { CogIcon } from '@sanity/icons/Cog'
import { CommentIcon } from '@sanity/icons/Comment'
import { HomeIcon } from '@sanity/icons/Home'
import { ImagesIcon } from '@sanity/icons/Images'
import type { DefaultDocumentNodeResolver, StructureResolver } from 'sanity/structure'
import { articlesItem } from './desk/articles.ts'
import { MediaLibrary } from './desk/media-library.tsx'
import { orderedItem, singletonItem } from './desk/items.ts'
import { WhereUsed } from './desk/where-used.tsx'

/** The content manager's first column: what changes daily on top, what rarely does below. */
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

/** What is shown beside the form of a document. */
export const defaultDocumentNode: DefaultDocumentNodeResolver = (S, { schemaType }) => {
  const views = [S.view.form().title('Содержание')]
  if (!referredTypes.has(schemaType)) return S.document().views(views)
  const whereUsed = S.view.component(WhereUsed).id('where-used').title('Где используется')
  return S.document().views([...views, whereUsed])
}
