import type { StructureBuilder, StructureResolver } from 'sanity/structure'

/** The content manager's first column: what changes daily on top, the singletons below. */
export const structure: StructureResolver = (S) =>
  S.list()
    .id('content')
    .title('Содержание')
    .items([
      S.documentTypeListItem('article').title('Статьи'),
      S.documentTypeListItem('testimonial').title('Отзывы'),
      S.documentTypeListItem('author').title('Авторы'),
      S.documentTypeListItem('category').title('Темы'),
      S.divider(),
      singletonItem(S, 'home', 'Главная страница'),
      singletonItem(S, 'siteSettings', 'Настройки сайта'),
    ])

function singletonItem(S: StructureBuilder, schemaType: string, title: string) {
  return S.listItem()
    .id(schemaType)
    .title(title)
    .schemaType(schemaType)
    .child(S.document().schemaType(schemaType).documentId(schemaType).title(title))
}
