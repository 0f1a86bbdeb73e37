import type { JSX } from 'react'
import { definePlugin, isArrayOfObjectsInputProps, type InputProps } from 'sanity'
import { TableInput } from './table-input.tsx'

/** Plugin of the Studio: tables are edited as tables. */
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
