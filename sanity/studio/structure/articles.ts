import { ClockIcon } from '@sanity/icons/Clock'
import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { EditIcon } from '@sanity/icons/Edit'
import { PublishIcon } from '@sanity/icons/Publish'
import { TagIcon } from '@sanity/icons/Tag'
import { UsersIcon } from '@sanity/icons/Users'
import type { ListItemBuilder, StructureBuilder, StructureResolverContext } from 'sanity/structure'
import { apiVersion } from '#lib/api-version.ts'
import { articlesOfState, type StateList } from './article-states.ts'
import { scheduledArticles } from './scheduled-articles.ts'

const drafts: StateList = {
  id: 'drafts',
  title: 'Черновики',
  icon: EditIcon,
  filter: '_id in path("drafts.**")',
}

const published: StateList = {
  id: 'published',
  title: 'Опубликованные',
  icon: PublishIcon,
  filter: '!(_id in path("drafts.**")) && !(_id in path("versions.**"))',
}

/** «Статьи»: all articles, by state, by topic and by author. */
export function articlesItem(
  S: StructureBuilder,
  { documentStore }: StructureResolverContext,
): ListItemBuilder {
  const items = [
    // First: a link to an article opens it in the first list that accepts articles.
    S.documentTypeListItem('article').title('Все статьи'),
    articlesOfState(S, documentStore, drafts),
    articlesOfState(S, documentStore, published),
    S.listItem()
      .id('scheduled')
      .title('Запланированные')
      .icon(ClockIcon)
      .child(() => scheduledArticles(S, documentStore)),
    S.divider(),
    articlesBy(S, {
      type: 'category',
      title: 'По темам',
      icon: TagIcon,
      filter: '$id in categories[]._ref',
    }),
    articlesBy(S, {
      type: 'author',
      title: 'По авторам',
      icon: UsersIcon,
      filter: 'author._ref == $id',
    }),
  ]
  return S.listItem()
    .id('articles')
    .title('Статьи')
    .icon(DocumentTextIcon)
    .child(S.list().id('articles').title('Статьи').items(items))
}

type Grouping = { type: string; title: string; icon: typeof TagIcon; filter: string }

function articlesBy(S: StructureBuilder, { type, title, icon, filter }: Grouping): ListItemBuilder {
  return S.listItem()
    .id(`by-${type}`)
    .title(title)
    .icon(icon)
    .child(
      S.documentTypeList(type)
        .title(title)
        .canHandleIntent(() => false)
        .child((id) =>
          S.documentList()
            .id(id)
            .title('Статьи')
            .schemaType('article')
            .apiVersion(apiVersion)
            .filter(`_type == "article" && ${filter}`)
            .params({ id })
            .defaultOrdering([{ field: 'publishedAt', direction: 'desc' }])
            .canHandleIntent(() => false),
        ),
    )
}
