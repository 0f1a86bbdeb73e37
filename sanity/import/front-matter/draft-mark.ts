import type { Warn } from '#sanity/import/problem.ts'
import { type Field, type Fields, toBoolean, toText } from './fields.ts'
import type { FileName } from './file-name.ts'

/** Words for articles that are on the site, or will be at their date. */
const publicWords = [
  'published',
  'publish',
  'public',
  'future',
  'scheduled',
  'live',
  'final',
  'active',
]

/** Fields that keep an article from readers, or from lists. */
const hidingNames = [
  'draft',
  'isDraft',
  'private',
  'unlisted',
  'wip',
  'headless',
  // Jekyll's pagination leaves it out, and Hexo's plugin hides it.
  'hidden',
  'eleventyExcludeFromCollections',
]

/** Words in a field of the author's own that no article for readers has. */
const unfinished = /^(?:wip|draft|work in progress|todo|hidden|private|черновик|не готово)$/i

/**
 * Doubts an article that its author has marked as not for readers: `draft`, `published: false`,
 * `status`, `visibility`, a password, a date of expiry, a folder of drafts. A mark that cannot be read counts.
 */
export function readDraftMark(fields: Fields, { isInDrafts }: FileName, doubt: Warn): void {
  if (isInDrafts) doubt(1, 'файл лежит в папке черновиков')
  const marks = [
    ...fields.all(...hidingNames).filter(isNot(false)),
    ...fields.all('published', 'publish', 'isPublished', 'public').filter(isFalse),
    ...fields.all('permalink').filter(isFalse),
    ...fields.all('status', 'postStatus', 'visibility').filter((field) => !isPublic(field)),
    ...fields.all('state', 'stage').filter(({ value }) => unfinished.test(toText(value) ?? '')),
    ...fields.all('password', 'protected').filter(isNot(false)),
    ...fields.all('build').filter(isNeverRendered),
  ]
  for (const { name, line } of fields.all('expiryDate', 'unpublishDate', 'expires')) {
    doubt(line, `у статьи есть срок, после которого её снимают («${name}»): проверьте его`)
  }
  for (const { line, value } of fields.all('redirectTo')) {
    doubt(line, `вместо статьи посетитель видел «${toText(value) ?? '…'}» (redirect_to)`)
  }
  for (const { name, line, value } of marks) {
    doubt(line, `статья помечена как черновик («${name}: ${toText(value) ?? '…'}»)`)
  }
}

const isNot = (answer: boolean) => (field: Field) => toBoolean(field.value) !== answer

/** `_build: { render: never }` of Hugo. */
function isNeverRendered({ value }: Field): boolean {
  const render = value.kind === 'fields' ? value.fields.get('render')?.value : undefined
  return render !== undefined && /^(?:never|link|false)$/i.test(toText(render) ?? '')
}

function isFalse({ value }: Field): boolean {
  return toBoolean(value) === false
}

function isPublic({ value }: Field): boolean {
  return toBoolean(value) === true || publicWords.includes(toText(value)?.toLowerCase() ?? '')
}
