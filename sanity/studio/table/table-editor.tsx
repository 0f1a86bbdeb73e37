import type { JSX } from 'react'
import { definePlugin, isArrayOfObjectsInputProps, type InputProps } from 'sanity'
import { TableInput } from './table-input.tsx'

/** Studio plugin: edits tables in a grid. */
export const tableEditor = definePlugin({
  name: 'table-editor',
  form: { components: { input: TableRowsInput } },
})

function TableRowsInput(props: InputProps): JSX.Element {
  const isTable =
    isArrayOfObjectsInputProps(props) &&
    props.schemaType.of.some((member) => member.name === 'tableRow')
  return isTable ? <TableInput {...props} /> : props.renderDefault(props)
}
