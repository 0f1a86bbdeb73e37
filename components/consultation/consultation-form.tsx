import type { FormOptions } from '#lib/consultations/form-options.ts'
import type { FieldErrors, FieldName } from '#lib/consultations/schema.ts'
import { ChannelField } from './channel-field.tsx'
import { Checkbox } from './checkbox.tsx'
import { ConsentField } from './consent-field.tsx'
import { ContactField } from './contact-field.tsx'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { Honeypot } from './honeypot.tsx'
import { MessageField } from './message-field.tsx'
import { TimeZoneField } from './time-zone-field.tsx'

type Props = {
  options: FormOptions
  /** Key and stamp of this rendering, which reveal repeated posts and spam. */
  hiddenFields: { key: string; stamp: string }
  /** Version of the consent to letters, at `/letters/`; absent where none can be sent. */
  letters?: string | undefined
  values?: Partial<Record<FieldName, string>>
  errors?: FieldErrors
  /** The service or article that the visitor comes from, preselected. */
  about?: { href: string; title: string } | undefined
}

/**
 * The request for a consultation, as a plain form. The server validates it (`noValidate`): its
 * messages are in Russian and the same in every browser.
 */
export function ConsultationForm({
  options,
  hiddenFields,
  letters,
  values = {},
  errors = {},
  about,
}: Props) {
  return (
    <form method="post" action="/api/consultations/" noValidate className="relative grid gap-7">
      <HiddenFields hiddenFields={hiddenFields} values={values} />
      <Honeypot />
      {about && (
        <Checkbox name="context" value={about.href} checked>
          Речь о странице «{about.title}»
        </Checkbox>
      )}
      <ChannelField channels={options.channels} value={values.channel} error={errors.channel} />
      <ContactFields options={options} values={values} errors={errors} />
      <RequestFields options={options} values={values} errors={errors} />
      <div>
        <Checkbox name="nda" checked={values.nda !== undefined}>
          Сначала подписать соглашение о&nbsp;неразглашении
        </Checkbox>
        {letters && (
          <Checkbox
            name="letters"
            value={letters}
            checked={values.letters === letters}
            error={errors.letters}
          >
            Присылать мне новости и&nbsp;статьи на{' '}
            <a className="underline" href="/letters/" target="_blank" rel="noopener">
              этих условиях
            </a>{' '}
            <span className="text-muted">(необязательно, отдельно от&nbsp;заявки; по почте)</span>
          </Checkbox>
        )}
      </div>
      <ConsentField
        consent={options.consent}
        checked={values.consent !== undefined && errors.consent === undefined}
        error={errors.consent}
      />
      <FormEnd answer={options.answer} />
    </form>
  )
}

type FieldsWithOptions = {
  options: FormOptions
  values: Partial<Record<FieldName, string>>
  errors: FieldErrors
}

function ContactFields({ options, values, errors }: FieldsWithOptions) {
  return (
    <>
      <ContactField hint={options.contactHint} value={values.contact} error={errors.contact} />
      <Field name="name" label="Как к вам обращаться" error={errors.name}>
        {(control) => (
          <input {...control} type="text" autoComplete="name" defaultValue={values.name} />
        )}
      </Field>
      <div className="grid gap-7 sm:grid-cols-2">
        <TimeZoneField options={options} value={values.timeZone} error={errors.timeZone} />
        <Field name="hours" label="Удобное время" error={errors.hours}>
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete="off"
              placeholder="например, после 18:00"
              defaultValue={values.hours}
            />
          )}
        </Field>
      </div>
    </>
  )
}

function RequestFields({ options, values, errors }: FieldsWithOptions) {
  return (
    <>
      <Field name="topic" label="О чём речь" error={errors.topic}>
        {(control) => (
          <select
            {...control}
            className={`${control.className} select`}
            defaultValue={values.topic ?? ''}
          >
            <option value="">Пока не выбрано</option>
            {options.topics.map((topic) => (
              <option key={topic}>{topic}</option>
            ))}
          </select>
        )}
      </Field>
      <MessageField rows={6} value={values.message} error={errors.message} />
    </>
  )
}
