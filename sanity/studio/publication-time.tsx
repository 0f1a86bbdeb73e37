import { Stack, Text } from '@sanity/ui'
import type { JSX } from 'react'
import { definePlugin, type InputProps } from 'sanity'
import { useAppearance } from './use-appearance.ts'

/** Studio plugin: says beside the date of an article when it appears on the site. */
export const publicationTime = definePlugin({
  name: 'publication-time',
  form: { components: { input: PublicationTimeInput } },
})

function PublicationTimeInput(props: InputProps): JSX.Element {
  const [field, ...inner] = props.path
  const isDate = field === 'publishedAt' && inner.length === 0
  const appearance = useAppearance(isDate ? props.value : undefined)
  const input = props.renderDefault(props)
  if (appearance === undefined) return input
  return (
    <Stack gap={3}>
      {input}
      <Text size={1}>{`Появится на сайте ${appearance}.`}</Text>
    </Stack>
  )
}
