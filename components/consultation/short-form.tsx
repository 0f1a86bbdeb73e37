import type { FormOptions } from '#lib/consultations/form-options.ts'
import { ChannelField } from './channel-field.tsx'
import { ConsentField } from './consent-field.tsx'
import { ContactField } from './contact-field.tsx'
import { Field } from './field.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { Honeypot } from './honeypot.tsx'

/**
 * The shortest form of a request, for prerendered pages. Errors are corrected on the full form,
 * which gets its values.
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
      <HiddenFields />
      <Honeypot />
      <ChannelField channels={options.channels} value={undefined} error={undefined} />
      <ContactField />
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
