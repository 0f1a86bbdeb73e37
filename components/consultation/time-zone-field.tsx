import type { FormOptions } from '#lib/consultations/form-options.ts'
import { timeZoneName } from '#lib/format/time-zone-name.ts'
import { Field } from './field.tsx'

type Props = { options: FormOptions; value?: string | undefined; error?: string | undefined }

/**
 * The city whose time we keep to. The last choice is for a zone that is not among the cities, as a
 * browser may tell.
 */
export function TimeZoneField({ options, value = '', error }: Props) {
  const known = value === '' || options.timeZones.some(({ timeZone }) => timeZone === value)
  return (
    <Field name="timeZone" label="Где вы сейчас" error={error}>
      {(control) => (
        <select {...control} className={`${control.className} select`} defaultValue={value}>
          <option value="">Часовой пояс не указан</option>
          {options.timeZones.map(({ timeZone, city }) => (
            <option key={timeZone} value={timeZone}>
              {city}
            </option>
          ))}
          <option
            value={known ? 'other' : value}
            hidden={known}
            disabled={known}
            suppressHydrationWarning
          >
            {known ? 'Другой' : timeZoneName(value)}
          </option>
        </select>
      )}
    </Field>
  )
}
