import { Card, Stack, Text } from '@sanity/ui'
import type { JSX } from 'react'
import type { Head } from './head.ts'

/** A link to the page as messengers show it. */
export function SocialCard({ head }: { head: Head }): JSX.Element {
  const { title, description, image } = head.share
  return (
    <Card border overflow="hidden" radius={3} style={{ maxWidth: 480 }}>
      {image !== undefined && (
        <img
          // The site draws the cover only for published articles.
          alt={image.endsWith('/cover.png') ? 'Обложку сайт нарисует после публикации' : ''}
          src={image}
          style={{ display: 'block', width: '100%', aspectRatio: '1.91', objectFit: 'cover' }}
        />
      )}
      <Card padding={3}>
        <Stack gap={3}>
          <Text muted size={0}>
            {new URL(head.url).host}
          </Text>
          <Text size={2} weight="semibold">
            {title}
          </Text>
          <Text muted size={1}>
            {description}
          </Text>
        </Stack>
      </Card>
    </Card>
  )
}
