import { Stack, Text } from '@sanity/ui'
import type { JSX } from 'react'
import type { InputProps } from 'sanity'
import { countHint } from './count-hint.ts'

/** Form input that shows the length below texts that search engines cut off. */
export function CountedInput(props: InputProps): JSX.Element {
  const input = props.renderDefault(props)
  const hint = countHint(
    props.path.filter((segment) => typeof segment === 'string'),
    props.value,
  )
  if (hint === undefined) return input
  return (
    <Stack gap={3}>
      {input}
      <Text muted size={0}>
        {hint}
      </Text>
    </Stack>
  )
}
