import { Field } from './field.tsx'

/** Where to answer, in one line for every channel. */
export function ContactField({
  value,
  error,
}: {
  value?: string | undefined
  error?: string | undefined
}) {
  return (
    <Field
      name="contact"
      label="Куда ответить"
      hint="Телефон с кодом страны, имя в Telegram, ссылка на профиль в MAX или адрес почты"
      error={error}
      required
    >
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
