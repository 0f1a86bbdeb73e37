import { Field } from './field.tsx'

type Props = { rows: number; value?: string | undefined; error?: string | undefined }

/** What is to be done, without what the first talk does not need. */
export function MessageField({ rows, value, error }: Props) {
  return (
    <Field
      name="message"
      label="Что нужно сделать"
      hint="Адреса, коды домофона и сигнализации не пишите: обсудим их лично"
      error={error}
    >
      {(control) => <textarea {...control} rows={rows} defaultValue={value} />}
    </Field>
  )
}
