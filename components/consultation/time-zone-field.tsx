import type { FormOptions } from '#lib/consultations/form-options.ts'
import { Field } from './field.tsx'

type Props = { options: FormOptions; value?: string | undefined; error?: string | undefined }

/**
 * The city whose time we keep to. A zone that is not among the cities, as a browser may tell, is
 * offered too.
 */
export function TimeZoneField({ options, value = '', error }: Props) {
  const known = options.timeZones.some(({ timeZone }) => timeZone === value)
  return (
    <Field name="timeZone" label="Где вы сейчас" error={error}>
      {(control) => (
        <select {...control} className={`${control.className} select`} defaultValue={value}>
          <option value="">Часовой пояс не указан</option>
          {value !== '' && !known && <option value={value}>{value}</option>}
          {options.timeZones.map(({ timeZone, city }) => (
            <option key={timeZone} value={timeZone}>
              {city}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
