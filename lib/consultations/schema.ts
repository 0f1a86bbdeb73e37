import { z } from 'zod'
import { channels, type Channel } from './channel.ts'
import { cleanLine, cleanText, lengthOf } from './clean-text.ts'
import { parseContact } from './contact.ts'
import { context, originFieldNames, parseOrigin, type Origin } from './origin.ts'
import { isTimeZone } from './time-zone.ts'

/** Everything the form sends; other keys are ignored and never stored. */
export const fieldNames = [
  'channel',
  'contact',
  'name',
  'timeZone',
  'hours',
  'topic',
  'message',
  'context',
  'nda',
  'letters',
  'consent',
  'consentVersion',
  'key',
  'stamp',
  'website',
  ...originFieldNames,
] as const

export type FieldName = (typeof fieldNames)[number]

/** For each invalid field, a sentence in Russian that says how to correct it. */
export type FieldErrors = Partial<Record<FieldName, string>>

/** What a person asked for. Texts are clean; an empty field is absent. */
export type Consultation = {
  channel: Channel
  contact: string
  name?: string | undefined
  timeZone?: string | undefined
  hours?: string | undefined
  topic?: string | undefined
  message?: string | undefined
  /** Path of the service or article that it is about. */
  context?: string | undefined
  origin?: Origin | undefined
  /** Wants a non-disclosure agreement before the talk. */
  nda: boolean
  /** Agrees, separately, to receive letters. */
  letters: boolean
}

/** Fields that the form sends without asking the visitor: those of one rendering of the page. */
export type HiddenFields = {
  /** The same key with the same values is the same request. */
  key?: string | undefined
  stamp?: string | undefined
  /** The honeypot: people do not see it. */
  website?: string | undefined
  /** Version of the consent text that was on the page. */
  consentVersion?: string | undefined
  /** Version of the consent to letters that was ticked; absent from a program that only agrees. */
  lettersVersion?: string | undefined
}

export type ParsedConsultation =
  | { ok: true; consultation: Consultation; hiddenFields: HiddenFields }
  | { ok: false; errors: FieldErrors }

const text = z
  .string('Здесь нужен текст.')
  .max(16_384, 'Слишком длинный текст.')
  .refine((value) => value.isWellFormed(), 'В тексте повреждённые символы: наберите его заново.')

function limited(clean: (value: string) => string, limit: number, message: string) {
  return (
    text
      .transform(clean)
      // What a reader counts as one is at least one unit: most texts need no counting.
      .refine((value) => value.length <= limit || lengthOf(value) <= limit, message)
      .nullish()
      .transform((value) => value || undefined)
  )
}

const shortLine = limited(cleanLine, 200, 'Слишком длинно: оставьте не больше 200 знаков.')
const mark = limited(cleanLine, 200, 'Форма повреждена: откройте страницу заново.')
const box = z.unknown().optional().transform(isTicked)

const fields = z.object({
  name: limited(cleanLine, 120, 'Слишком длинное имя: оставьте не больше 120 знаков.'),
  timeZone: shortLine.refine(
    (value) => value === undefined || isTimeZone(value),
    'Выберите часовой пояс из списка или оставьте поле пустым.',
  ),
  hours: shortLine,
  topic: shortLine,
  message: limited(
    cleanText,
    4000,
    'Слишком длинное сообщение: оставьте не больше 4000 знаков, остальное расскажете при разговоре.',
  ),
  context,
  nda: box,
  letters: z.unknown().optional().transform(toLetters),
  consent: z
    .unknown()
    .refine(isTicked, 'Поставьте отметку: без согласия мы не вправе принять ваши данные.'),
  consentVersion: mark,
  key: mark,
  stamp: mark,
  website: limited(cleanLine, 16_384, ''),
})

const address = z
  .object({
    channel: z.enum(channels, 'Выберите, как с вами связаться.'),
    contact: text
      .nullish()
      .transform((value) => cleanLine(value ?? ''))
      .refine((value) => value !== '', 'Напишите, куда вам ответить.'),
  })
  .transform(({ channel, contact }, context) => {
    const parsed = parseContact(channel, contact)
    if (parsed.ok) return { channel, contact: parsed.contact }
    context.addIssue({ code: 'custom', path: ['contact'], message: parsed.message })
    return z.NEVER
  })

/** Parses a posted form or JSON body; reports all errors at once. */
export function parseConsultation(input: unknown): ParsedConsultation {
  const given = typeof input === 'object' && !Array.isArray(input) ? (input ?? {}) : {}
  const parsedAddress = address.safeParse(given)
  const parsedFields = fields.safeParse(given)
  if (!parsedAddress.success || !parsedFields.success) {
    return {
      ok: false,
      errors: {
        ...toErrors(parsedAddress.error?.issues),
        ...toErrors(parsedFields.error?.issues),
      },
    }
  }
  const {
    key,
    stamp,
    website,
    consentVersion,
    letters,
    consent: _consent,
    ...rest
  } = parsedFields.data
  return {
    ok: true,
    consultation: {
      ...parsedAddress.data,
      ...rest,
      letters: letters.wanted,
      origin: parseOrigin(given),
    },
    hiddenFields: { key, stamp, website, consentVersion, lettersVersion: letters.version },
  }
}

function toErrors(issues: readonly z.core.$ZodIssue[] = []): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of issues) {
    const name = fieldNames.find((field) => field === issue.path[0])
    if (name !== undefined) errors[name] ??= issue.message
  }
  return errors
}

/** Whether a box is ticked, as a form, or a program, says so. */
export function isTicked(value: unknown): boolean {
  return value === true || value === 1 || value === 'on' || value === 'true' || value === '1'
}

const emptyBox = new Set(['', 'off', 'false', '0'])

/** The value of the box of letters is the version of the text beside it. */
function toLetters(value: unknown): { wanted: boolean; version?: string } {
  if (isTicked(value)) return { wanted: true }
  return typeof value === 'string' && !emptyBox.has(value)
    ? { wanted: true, version: value }
    : { wanted: false }
}
