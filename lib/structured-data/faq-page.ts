import type { FAQPageLeaf } from 'schema-dts'
import type { Question } from '#lib/content/view/parts/block-facts.ts'
import { plainParagraphs, plainText } from '#lib/metadata/plain-text.ts'
import { nodeOfPage } from './node-ids.ts'

/**
 * All questions of the page at `url` with the one answer each has, or `undefined` when it has none.
 * A question that the page asks twice is listed once
 * (https://developers.google.com/search/docs/appearance/structured-data/faqpage).
 */
export function faqPage(questions: readonly Question[], url: string): FAQPageLeaf | undefined {
  const answers = new Map<string, string>()
  for (const { question, answerText } of questions) {
    const [name, text] = [plainText(question), plainParagraphs(answerText)]
    if (name && text && !answers.has(name)) answers.set(name, text)
  }
  if (answers.size === 0) return undefined
  return {
    '@type': 'FAQPage',
    '@id': nodeOfPage(url, 'faq'),
    isPartOf: { '@id': url },
    inLanguage: 'ru',
    mainEntity: [...answers].map(([name, text]) => ({
      '@type': 'Question' as const,
      name,
      acceptedAnswer: { '@type': 'Answer' as const, text },
    })),
  }
}
