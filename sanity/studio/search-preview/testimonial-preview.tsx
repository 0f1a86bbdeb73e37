import { Card, Container } from '@sanity/ui'
import type { JSX } from 'react'
import { testimonialsQuery } from '#lib/content/queries/testimonials.groq.ts'
import { toTestimonial } from '#lib/content/reshape/parts/to-testimonial.ts'
import { review } from '#lib/structured-data/review.ts'
import { Notice, PaneState } from '#sanity/studio/structure/pane-state.tsx'
import { useLiveQuery } from '#sanity/studio/structure/use-live-query.ts'
import { GraphPanel } from './preview-panels.tsx'

/** Document view of a testimonial, which has no page: its structured data. */
export function TestimonialPreview({ documentId }: { documentId: string }): JSX.Element {
  const live = useLiveQuery(testimonialsQuery, {})
  return (
    <Card height="fill" overflow="auto" padding={4}>
      <Container width={1}>
        <PaneState live={live}>
          {(results) => {
            const testimonial = toTestimonial(results.find((result) => result?._id === documentId))
            const graph = testimonial && review(testimonial, location.origin)
            return graph ? <GraphPanel graph={graph} /> : <Unseen />
          }}
        </PaneState>
      </Container>
    </Card>
  )
}

function Unseen(): JSX.Element {
  return (
    <Notice>
      В разметке этого отзыва нет: туда попадают отзывы с согласием на публикацию и с услугой.
    </Notice>
  )
}
