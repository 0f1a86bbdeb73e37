import { Field } from './field.tsx'

/** Where to answer, in one line for every channel. */
export function ContactField({
  hint,
  value,
  error,
}: {
  /** What it takes for the channels on offer. */
  hint: string
  value?: string | undefined
  error?: string | undefined
}) {
  return (
    <Field name="contact" label="Куда ответить" hint={hint} error={error} required>
      {(control) => (
        <input
          {...control}
          type="text"
          autoComplete="tel"
          inputMode="text"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          defaultValue={value}
        />
      )}
    </Field>
  )
}
