import type { FormOptions } from '#lib/consultations/form-options.ts'
import { ChannelField } from './channel-field.tsx'
import { ConsentField } from './consent-field.tsx'
import { Field } from './field.tsx'
import { Honeypot } from './honeypot.tsx'

/**
 * The request in its shortest form. It stands on prerendered pages, so it carries no key and no
 * stamp of its rendering; what has to be mended is mended on the full form, which gets its values.
 */
export function ShortForm({ options }: { options: FormOptions }) {
  return (
    <form
      method="post"
      action="/api/consultations/"
      noValidate
      aria-label="Заявка на консультацию"
      className="relative grid gap-6"
    >
      <Honeypot />
      <ChannelField channels={options.channels} value={undefined} error={undefined} />
      <Field
        name="contact"
        label="Куда ответить"
        hint="Телефон с кодом страны, имя в Telegram или адрес почты"
        error={undefined}
        required
      >
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="tel"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
          />
        )}
      </Field>
      <Field name="message" label="Что нужно сделать" error={undefined}>
        {(control) => <textarea {...control} rows={4} />}
      </Field>
      <ConsentField consent={options.consent} checked={false} error={undefined} />
      <button type="submit" className="button w-full cursor-pointer">
        Отправить заявку
      </button>
    </form>
  )
}
