import type { FormOptions } from '#lib/consultations/form-options.ts'
import { ChannelField } from './channel-field.tsx'
import { ConsentField } from './consent-field.tsx'
import { ContactField } from './contact-field.tsx'
import { FormEnd } from './form-end.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { Honeypot } from './honeypot.tsx'
import { MessageField } from './message-field.tsx'
import { TimeZoneField } from './time-zone-field.tsx'

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
      <ContactField hint={options.contactHint} />
      <TimeZoneField options={options} />
      <MessageField rows={4} />
      <ConsentField consent={options.consent} checked={false} error={undefined} />
      <FormEnd answer={options.answer} />
    </form>
  )
}
