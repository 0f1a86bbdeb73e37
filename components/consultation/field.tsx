import type { ReactNode } from 'react'
import type { FieldName } from '#lib/consultations/schema.ts'

const controlClass =
  'block min-h-[3.125rem] w-full rounded-control border border-field bg-paper px-4 py-2.5 text-ink fade hover:border-ink aria-invalid:border-2 aria-invalid:border-danger'

type Props = {
  name: FieldName
  label: string
  hint?: string
  error: string | undefined
  required?: boolean
  children: (control: ControlProps) => ReactNode
}

/**
 * Attributes that connect a control to its label, hint and error. The name is the id, so errors can
 * link to it.
 */
type ControlProps = {
  id: string
  name: FieldName
  className: string
  required: boolean
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** A labelled control with its hint and error. */
export function Field({ name, label, hint, error, required = false, children }: Props) {
  const notes = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div>
      <label htmlFor={name} className="font-medium">
        {label}
        {!required && <span className="font-normal text-muted"> (необязательно)</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-small text-muted">
          {hint}
        </p>
      )}
      <FieldError name={name} error={error} />
      <div className="mt-2">
        {children({
          id: name,
          name,
          className: controlClass,
          required,
          'aria-invalid': error === undefined ? undefined : true,
          'aria-describedby': notes || undefined,
        })}
      </div>
    </div>
  )
}

/** The error of a field, or a hidden place where a script can show one. */
export function FieldError({ name, error }: { name: FieldName; error: string | undefined }) {
  return (
    <p id={`${name}-error`} hidden={error === undefined} className="mt-1 font-medium text-danger">
      <span className="sr-only">Ошибка: </span>
      <span>{error}</span>
    </p>
  )
}
