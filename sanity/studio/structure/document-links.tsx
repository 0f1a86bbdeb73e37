import { Box, Card, Flex, Stack, Text } from '@sanity/ui'
import type { JSX } from 'react'
import { useSchema } from 'sanity'
import { IntentLink } from 'sanity/router'
import { z } from 'zod'

/** What a link to a document needs, as `linkedFields` selects it. */
export const linkedDocument = z.object({
  _id: z.string(),
  _type: z.string(),
  title: z.string().nullable(),
})

/** `note` says how the document uses the asset or reference. */
type LinkedDocument = z.infer<typeof linkedDocument> & { note?: string }

/** GROQ of a linked document, whatever its type. */
export const linkedFields = `_id, _type, "title": coalesce(title, heading, name, client, from)`

/** A list of documents, each with its type and a link that opens it. */
export function DocumentLinks({
  documents,
}: {
  documents: readonly LinkedDocument[]
}): JSX.Element {
  const schema = useSchema()
  return (
    <Stack as="ul" gap={1}>
      {documents.map(({ _id, _type, title, note }) => {
        const typeTitle = schema.get(_type)?.title ?? _type
        return (
          <Box as="li" key={_id}>
            <Card
              as={IntentLink}
              data-as="a"
              intent="edit"
              padding={3}
              params={{ id: _id, type: _type }}
              radius={2}
            >
              <Flex gap={3}>
                <Box flex={1}>
                  <Stack gap={2}>
                    <Text size={1}>{title ?? typeTitle}</Text>
                    {note && (
                      <Text muted size={0}>
                        {note}
                      </Text>
                    )}
                  </Stack>
                </Box>
                <Text muted size={0}>
                  {typeTitle}
                </Text>
              </Flex>
            </Card>
          </Box>
        )
      })}
    </Stack>
  )
}
