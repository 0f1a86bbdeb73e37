import type { ArticleQueryResult } from '#lib/content/sanity.types.ts'

/** A member of a body as the query gives it. */
export type BodyMember = NonNullable<NonNullable<ArticleQueryResult>['body']>[number]

/** What the query gives for a block of that type. */
export type BlockResult<Type extends BodyMember['_type']> = Extract<BodyMember, { _type: Type }>
