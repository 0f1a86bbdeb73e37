import { z } from 'zod'
import { fieldNames, type FieldErrors, type FieldName } from './schema.ts'

export type RejectedForm = {
  values: Partial<Record<FieldName, string>>
  errors: FieldErrors
  /** Why the form was rejected. */
  reason: 'invalid' | 'conflict' | 'tooMany' | 'unavailable'
}

const texts = z.partialRecord(z.enum(fieldNames), z.string())

/** What a rejected form is when its sender's browser brings it back. */
export const rejectedFormSchema: z.ZodType<RejectedForm> = z.object({
  values: texts,
  errors: texts,
  reason: z.enum(['invalid', 'conflict', 'tooMany', 'unavailable']),
})

/** The form with no value longer than that many characters. */
export function shortened(form: RejectedForm, longest: number): RejectedForm {
  const values: RejectedForm['values'] = {}
  for (const name of fieldNames) {
    const value = form.values[name]
    if (value !== undefined) values[name] = value.slice(0, longest)
  }
  return { ...form, values }
}
