import type { ReactNode } from 'react'
import type { FieldName } from '#lib/consultations/schema.ts'
import { FieldError } from './field.tsx'

type Props = {
  name: FieldName
  checked: boolean
  /** What is posted when it is ticked; by default `on`. */
  value?: string
  error?: string | undefined
  required?: boolean
  children: ReactNode
}

/** A checkbox; the whole line is clickable. */
export function Checkbox({ name, checked, value, error, required = false, children }: Props) {
  return (
    <div>
      {(required || error !== undefined) && <FieldError name={name} error={error} />}
      <label className="flex min-h-11 cursor-pointer items-start gap-3.5 py-2.5">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={value}
          defaultChecked={checked}
          required={required}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${name}-error`}
          className="mt-0.75 size-5 shrink-0 accent-accent"
        />
        <span>{children}</span>
      </label>
    </div>
  )
}
