import type { RootContent } from 'mdast'
import type { Resolve } from '#lib/content/markdown/nodes.ts'
import type { ArticleQueryResult, HomeQueryResult } from '#lib/content/sanity.types.ts'
import type { BlockFacts } from '#lib/content/view/parts/block-facts.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'

/** A member of a body as the query returns it: a paragraph or a block. */
export type StoredBodyMember = NonNullable<NonNullable<ArticleQueryResult>['body']>[number]

/** A block of a page as the query returns it. */
export type StoredPageBlock = NonNullable<NonNullable<HomeQueryResult>['blocks']>[number]

/** The blocks allowed in a body: the text of an article or a service. */
export type BodyBlockName = Exclude<StoredBodyMember['_type'], 'block'>

/** The blocks allowed on a page. */
export type PageBlockName = StoredPageBlock['_type']

/** Every block of the schema. The registries are typed by it, so a missing block does not compile. */
export type BlockName = BodyBlockName | PageBlockName

/** A block of that name as the query returns it. */
export type StoredBlock<Name extends BlockName> = Extract<
  StoredBodyMember | StoredPageBlock,
  { _type: Name }
>

type Places<Name extends BlockName> = Name extends BodyBlockName
  ? Name extends PageBlockName
    ? readonly ['body', 'page']
    : readonly ['body']
  : readonly ['page']

type Common<View extends BlockFrame<BlockName>> = {
  /** Where it is allowed; the schema has the same list. */
  places: Places<View['_type']>
  /**
   * The fields whose texts visitors read, in nested objects too: the search looks through them,
   * they get Russian typography, and a click on them in draft mode opens the Studio.
   */
  visibleFields: readonly string[]
  /** What its component shows; undefined when the stored block has nothing to show. */
  toView: (stored: StoredBlock<View['_type']>) => View | undefined
  /** What structured data repeats of it. */
  facts?: (block: View) => BlockFacts
  /** Only the first one on a page is shown. */
  oncePerPage?: true
}

/** All that `lib` knows of one block. */
export type BlockDefinition<View extends BlockFrame<BlockName>> = Common<View> &
  (View['_type'] extends BodyBlockName
    ? {
        /** The block in feeds and in the Markdown file of an article. */
        toMarkdown: (block: View, resolve: Resolve) => RootContent[]
      }
    : unknown)
