import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { blocksDrawnApart } from '#components/article/drawings-apart.ts'
import type { FormOptions } from '#lib/consultations/form-options.ts'
import type { PageBlockName } from '#lib/content/blocks/block-definition.ts'
import type { BlockViews, PageBlock } from '#lib/content/blocks/registry.ts'
import type { Site } from '#lib/content/view/site.ts'
import type { PlaceOnPage } from './block-component.ts'
import { pageColumn } from './layout.tsx'
import { blockComponents } from './registry.ts'
import { UnknownBlock } from './unknown-block.tsx'

type Components = {
  [Name in PageBlockName]: {
    onPage: (value: BlockViews[Name], place: PlaceOnPage) => ReactNode
  }
}

const components: Components = blockComponents

type Props = {
  blocks: PageBlock[]
  site: Site
  form: FormOptions
  /** Absolute address of the page. */
  url: string
  /** True where the page has no heading above the blocks: then the first may hold the h1. */
  first?: boolean
}

/** The blocks of a page, from top to bottom. */
export function PageBlocks({ blocks, site, form, url, first = false }: Props) {
  return blocksDrawnApart(blocks).blocks.map((value, index) => (
    <Fragment key={value._key}>
      {render(value, { site, form, url, first: first && index === 0 })}
    </Fragment>
  ))
}

function render(value: PageBlock, place: PlaceOnPage): ReactNode {
  if (value._type === 'unknownBlock') return pageColumn(<UnknownBlock value={value} />)
  return renderKnown(value._type, value, place)
}

function renderKnown<Name extends PageBlockName>(
  name: Name,
  value: BlockViews[Name],
  place: PlaceOnPage,
): ReactNode {
  return components[name].onPage(value, place)
}
