import type { FAQPageLeaf, VideoObjectLeaf } from 'schema-dts'
import { blockFacts } from '#lib/content/blocks/block-facts.ts'
import type { BodyBlock, PageBlock } from '#lib/content/blocks/registry.ts'
import { faqPage } from './faq-page.ts'
import { videoObject } from './video-object.ts'

/**
 * The questions and the videos in the blocks of the page at `url`, its canonical address. What is
 * incomplete is undefined.
 */
export function blockNodes(
  blocks: readonly (BodyBlock | PageBlock)[],
  url: string,
  siteUrl: string,
): (FAQPageLeaf | VideoObjectLeaf | undefined)[] {
  const facts = blocks.map(blockFacts)
  const questions = facts.flatMap((each) => each.questions ?? [])
  const films = facts.flatMap((each) => each.films ?? [])
  return [
    faqPage(questions, url),
    ...films.map((film, index) => videoObject(film, `${url}#video-${index + 1}`, siteUrl)),
  ]
}
