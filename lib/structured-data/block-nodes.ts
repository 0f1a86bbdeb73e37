import type { FAQPageLeaf, VideoObjectLeaf } from 'schema-dts'
import type { BodyBlock } from '#lib/content/reshape/to-body.ts'
import type { PageBlock } from '#lib/content/reshape/to-page-blocks.ts'
import { faqPage } from './faq-page.ts'
import { videoObject } from './video-object.ts'

/** What the blocks of the page at `url` (its canonical) have to say: its questions and its films. */
export function blockNodes(
  blocks: readonly (BodyBlock | PageBlock)[],
  url: string,
  siteUrl: string,
): (FAQPageLeaf | VideoObjectLeaf)[] {
  const questions = blocks.flatMap((block) => (block._type === 'faqBlock' ? block.questions : []))
  const films = blocks.filter((block) => block._type === 'videoBlock')
  return [
    faqPage(questions, url),
    ...films.map((film, index) => videoObject(film, `${url}#video-${index + 1}`, siteUrl)),
  ].filter((node) => node !== undefined)
}
