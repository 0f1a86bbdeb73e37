import { ClockIcon } from '@sanity/icons/Clock'
import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { EditIcon } from '@sanity/icons/Edit'
import { PublishIcon } from '@sanity/icons/Publish'
import { TagIcon } from '@sanity/icons/Tag'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { UsersIcon } from '@sanity/icons/Users'
import { catchError, map, of } from 'rxjs'
import type { ListItemBuilder, StructureBuilder, StructureResolverContext } from 'sanity/structure'
import { apiVersion } from '#lib/api-version.ts'
import { articlesOfState, countOf, type StateList } from './article-states.ts'
import { scheduledArticles } from './scheduled-articles.ts'

const drafts: StateList = {
  id: 'drafts',
  title: 'Черновики',
  icon: EditIcon,
  filter: '_id in path("drafts.**")',
}

/** Drafts that the importer was not sure of; empties itself as they are checked or published. */
const imported: StateList = {
  id: 'imported',
  title: 'Импорт: проверить',
  icon: WarningOutlineIcon,
  filter: '_id in path("drafts.**") && count(importDoubts) > 0',
}

function importedTitle(doubtful: number): string {
  return doubtful > 0 ? `${imported.title} (${doubtful})` : imported.title
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
  const items = (doubtful: number) => [
    // First: a link to an article opens it in the first list that accepts articles.
    S.documentTypeListItem('article').title('Все статьи'),
    articlesOfState(S, documentStore, drafts),
    articlesOfState(S, documentStore, { ...imported, title: importedTitle(doubtful) }),
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
    .child(() =>
      documentStore.listenQuery(countOf(imported), {}, { apiVersion, perspective: 'raw' }).pipe(
        // A count that fails must not take the lists along.
        catchError(() => of(0)),
        map((doubtful: number) => S.list().id('articles').title('Статьи').items(items(doubtful))),
      ),
    )
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
