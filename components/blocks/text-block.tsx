import { ArticleBody } from '#components/article/article-body.tsx'
import type { TextBlock as Block } from '#lib/content/blocks/text-block.ts'

/** Paragraphs and headings in a column that reads well. */
export function TextBlock({ value }: { value: Block }) {
  return (
    <div id={value.anchor} className="max-w-(--container-text)">
      <ArticleBody body={value.text} anchors={value.anchors} />
    </div>
  )
}
