import { toPlainText } from '@portabletext/react'
import { InlineScript } from '#components/ui/inline-script.tsx'
import type { Article } from '#lib/content/view/article.ts'
import { markCurrentSection } from './mark-current-section.ts'

/** Links to the sections of an article; a short article has no need of them. */
export function Contents({ article }: { article: Pick<Article, 'body' | 'anchors'> }) {
  const sections = article.body.flatMap((block) =>
    block._type === 'block' && block.style === 'h2'
      ? [{ anchor: article.anchors[block._key], title: toPlainText(block) }]
      : [],
  )
  if (sections.length < 3) return null
  return (
    <nav aria-labelledby="contents" className="rail no-print">
      <h2 id="contents" className="eyebrow font-sans">
        Содержание
      </h2>
      <ol className="mt-4">
        {sections.map(({ anchor, title }) => (
          <li key={anchor}>
            <a
              href={`#${anchor}`}
              className="underline decoration-transparent decoration-1 underline-offset-4 hover:decoration-brass"
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
      <InlineScript run={markCurrentSection} parts={[]} />
    </nav>
  )
}
