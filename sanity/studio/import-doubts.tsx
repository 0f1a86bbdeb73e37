import { CheckmarkIcon } from '@sanity/icons/Checkmark'
import { Box, Button, Card, Stack, Text } from '@sanity/ui'
import type { JSX } from 'react'
import { definePlugin, unset, type InputProps } from 'sanity'

/** Studio plugin: shows why the importer left an article as a draft, and a button to settle it. */
export const importDoubts = definePlugin({
  name: 'import-doubts',
  form: { components: { input: ImportDoubtsInput } },
})

function ImportDoubtsInput(props: InputProps): JSX.Element {
  const [field, ...inner] = props.path
  if (field !== 'importDoubts' || inner.length > 0) return props.renderDefault(props)
  const doubts: unknown[] = Array.isArray(props.value) ? props.value : []
  const texts = new Set(doubts.filter((doubt) => typeof doubt === 'string'))
  return (
    <Card padding={4} radius={2} tone="caution" border>
      <Stack gap={4}>
        <Stack as="ul" gap={3} paddingLeft={3}>
          {[...texts].map((doubt) => (
            <Text as="li" key={doubt} size={1} style={{ display: 'list-item', listStyle: 'disc' }}>
              {doubt}
            </Text>
          ))}
        </Stack>
        <Box>
          <Button
            text="Проверено"
            icon={CheckmarkIcon}
            mode="ghost"
            tone="positive"
            fontSize={1}
            disabled={props.readOnly === true}
            onClick={() => props.onChange(unset())}
          />
        </Box>
      </Stack>
    </Card>
  )
}
