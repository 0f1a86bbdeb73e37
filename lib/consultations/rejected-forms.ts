import type { FieldErrors, FieldName } from './schema.ts'

export type RejectedForm = {
  values: Partial<Record<FieldName, string>>
  errors: FieldErrors
  /** Why the form was rejected. */
  reason: 'invalid' | 'conflict' | 'tooMany' | 'unavailable'
}
