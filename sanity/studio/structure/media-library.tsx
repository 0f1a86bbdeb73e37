import { Card, Grid, Select, Stack, Text } from '@sanity/ui'
import { useState, type JSX } from 'react'
import { z } from 'zod'
import { formatFileSize } from '#lib/format/file-size.ts'
import { DocumentLinks, linkedDocument, linkedFields } from './document-links.tsx'
import { describeUses, imageUses } from './image-uses.ts'
import { Notice, PaneState } from './pane-state.tsx'
import { useParsedLiveQuery } from './use-live-query.ts'

const query = `*[_type == "sanity.imageAsset"] | order(_createdAt desc) [0...300] {
  _id,
  url,
  size,
  originalFilename,
  "width": metadata.dimensions.width,
  "height": metadata.dimensions.height,
  "users": *[references(^._id)] { ${linkedFields}, "document": @ }
}`

const storedImage = z.object({
  _id: z.string(),
  url: z.string(),
  size: z.number(),
  originalFilename: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  users: z.array(linkedDocument.extend({ document: z.unknown() })),
})

const allImages = z.array(storedImage)

type StoredImage = z.infer<typeof storedImage>

/** An image and its uses in documents. */
type Image = StoredImage & { isUndescribed: boolean }

const filters = [
  { value: 'all', title: 'Все изображения', accepts: () => true },
  {
    value: 'undescribed',
    title: 'Где-то без описания',
    accepts: (image: Image) => image.isUndescribed,
  },
  {
    value: 'unused',
    title: 'Нигде не используются',
    accepts: ({ users }: Image) => users.length === 0,
  },
]

/** Pane: the images, where each is used, and its alt text there. */
export function MediaLibrary(): JSX.Element {
  const live = useParsedLiveQuery(query, {}, allImages)
  const [chosen, setChosen] = useState('all')
  return (
    <PaneState live={live}>
      {(stored) => {
        const filter = filters.find(({ value }) => value === chosen)
        const images = stored.map(toImage).filter((image) => filter?.accepts(image) ?? true)
        return (
          <Card height="fill" overflow="auto" padding={4}>
            <Stack gap={4}>
              <Select
                aria-label="Какие изображения показать"
                value={chosen}
                onChange={(event) => setChosen(event.currentTarget.value)}
              >
                {filters.map(({ value, title }) => (
                  <option key={value} value={value}>
                    {title}
                  </option>
                ))}
              </Select>
              {images.length === 0 && <Notice>Таких изображений нет.</Notice>}
              {images.map((image) => (
                <ImageCard key={image._id} image={image} />
              ))}
            </Stack>
          </Card>
        )
      }}
    </PaneState>
  )
}

function toImage(image: StoredImage): Image {
  const users = image.users.map((user) => ({
    ...user,
    note: describeUses(imageUses(user.document, image._id)),
  }))
  const isUndescribed = image.users.some(({ document }) =>
    imageUses(document, image._id).some(({ alt }) => alt === ''),
  )
  return { ...image, users, isUndescribed }
}

function ImageCard({ image }: { image: Image }): JSX.Element {
  const { url, originalFilename, width, height, size, users } = image
  const dimensions = width === null || height === null ? [] : [`${width} × ${height}`]
  return (
    <Card border padding={3} radius={2}>
      <Grid gap={3} style={{ gridTemplateColumns: '120px 1fr' }}>
        <img alt="" src={`${url}?w=240&h=180&fit=crop&auto=format`} width={120} height={90} />
        <Stack gap={3}>
          <Text size={1} weight="medium">
            {originalFilename ?? 'Без имени'}
          </Text>
          <Text muted size={0}>
            {[...dimensions, formatFileSize(size)].join(', ')}
          </Text>
          {users.length === 0 ? (
            <Text muted size={1}>
              Нигде не используется
            </Text>
          ) : (
            <DocumentLinks documents={users} />
          )}
        </Stack>
      </Grid>
    </Card>
  )
}
