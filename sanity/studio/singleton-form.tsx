import { Card, Stack, Text } from '@sanity/ui'
import type { JSX } from 'react'
import { definePlugin, useFormValue, type InputProps } from 'sanity'
import { IntentLink } from 'sanity/router'
import { isSingleton, isTheSingleton } from '#sanity/schema/rules/singletons.ts'

/** Studio plugin: shows no form for a second document of a singleton type. */
export const singletonForm = definePlugin({
  name: 'singleton-form',
  form: { components: { input: SingletonFormInput } },
})

function SingletonFormInput(props: InputProps): JSX.Element {
  const { path, schemaType } = props
  return path.length === 0 && isSingleton(schemaType.name) ? (
    <SingletonInput {...props} />
  ) : (
    props.renderDefault(props)
  )
}

function SingletonInput(props: InputProps): JSX.Element {
  const { name: type, title } = props.schemaType
  const id = useFormValue(['_id'])
  if (typeof id !== 'string' || isTheSingleton(type, id)) return props.renderDefault(props)
  return (
    <Card padding={4} radius={2} role="alert" tone="caution">
      <Stack gap={4}>
        <Text size={1}>Документ этого вида один, и это не он.</Text>
        <Text size={1}>
          <IntentLink intent="edit" params={{ id: type, type }}>
            Открыть «{title}»
          </IntentLink>
        </Text>
      </Stack>
    </Card>
  )
}
