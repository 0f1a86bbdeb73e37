import type { HowToLeaf, HowToStepLeaf, OrganizationLeaf } from 'schema-dts'
import type { Article } from '#lib/content/view/article.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainParagraphs, plainText } from '#lib/metadata/plain-text.ts'
import { describeArticle } from './article-node.ts'
import { nodeOfPage } from './node-ids.ts'

/**
 * The instruction an article declares itself to be, or `undefined` when it does not, or has no two
 * numbered sections that a reader could follow: a HowTo without steps is not a HowTo.
 */
export function howTo(
  article: Article,
  company: OrganizationLeaf | undefined,
  siteUrl: string,
): HowToLeaf | undefined {
  const url = canonical(siteUrl, article.href)
  const step = article.schemaType === 'HowTo' ? howToSteps(article, url) : []
  if (plainText(article.title) === '' || step.length < 2) return undefined
  return {
    '@type': 'HowTo',
    '@id': nodeOfPage(url, 'howto'),
    ...describeArticle(article, company, siteUrl),
    step,
  }
}

function howToSteps(article: Article, url: string): HowToStepLeaf[] {
  return article.steps
    .map(({ name, text, anchor }) => ({
      name: plainText(name),
      text: plainParagraphs(text),
      anchor,
    }))
    .filter(({ name, text, anchor }) => name !== '' && text !== '' && anchor !== '')
    .map(({ name, text, anchor }, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name,
      text,
      url: nodeOfPage(url, anchor),
    }))
}
