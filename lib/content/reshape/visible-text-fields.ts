import { blocks } from '#lib/content/blocks/registry.ts'

const documentFields = [
  'bio',
  'client',
  'credit',
  'description',
  'experience',
  'footerText',
  'heading',
  'included',
  'lead',
  'name',
  'officeHours',
  'quote',
  'receives',
  'role',
  'source',
  'tagline',
  'text',
  'title',
  'unit',
]

const blockFields = Object.values(blocks).flatMap(({ visibleFields }) => visibleFields)

/**
 * The fields whose texts visitors read: never options, addresses or dates, which code compares.
 * Draft mode marks these texts for click-to-edit, typography is applied to them, and the search
 * looks through them.
 */
export const visibleTextFields: ReadonlySet<string> = new Set([...documentFields, ...blockFields])
