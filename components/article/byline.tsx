import { Photo } from '#components/ui/photo.tsx'
import type { Article } from '#lib/content/view-types.ts'
import { ArticleFacts } from './article-facts.tsx'

/** Who wrote an article, when, and how long it takes to read. */
export function Byline({ article }: { article: Article }) {
  const { author } = article
  return (
    <div className="flex items-center gap-4">
      {author?.photo && (
        <Photo
          picture={{ ...author.photo, alt: '' }}
          ratio={1}
          sizes="3.5rem"
          className="size-14 rounded-full object-cover"
        />
      )}
      <div>
        {author && (
          <p>
            <span className="font-medium">{author.name}</span>
            {author.role && <span className="text-muted">, {author.role}</span>}
          </p>
        )}
        <ArticleFacts article={article} />
      </div>
    </div>
  )
}
