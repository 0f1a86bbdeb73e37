import type { ReactNode } from 'react'
import type { FormOptions } from '#lib/consultations/form-options.ts'
import type {
  BlockName,
  BodyBlockName,
  PageBlockName,
} from '#lib/content/blocks/block-definition.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { Site } from '#lib/content/view/site.ts'

/** What a block may need from the page it is on. */
export type PlaceOnPage = {
  site: Site
  form: FormOptions
  /** Absolute address of the page. */
  url: string
  /** True for the block that opens the page: then it may hold the h1. */
  first: boolean
}

/** How a block looks in each place where it is allowed. */
export type BlockComponent<View extends BlockFrame<BlockName>> =
  (View['_type'] extends BodyBlockName
    ? {
        /** Between the paragraphs of the article or service at `url`, an absolute address. */
        inBody: (value: View, url: string) => ReactNode
      }
    : unknown) &
    (View['_type'] extends PageBlockName
      ? {
          /** As a section of a page. */
          onPage: (value: View, place: PlaceOnPage) => ReactNode
        }
      : unknown)
