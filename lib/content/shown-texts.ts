/**
 * Fields whose texts are only shown: never names of options, addresses or dates, which the code
 * compares. They are what draft mode marks for click-to-edit and what the search looks through.
 */
export const shownTexts: ReadonlySet<string> = new Set([
  'actionLabel',
  'answer',
  'bio',
  'caption',
  'cells',
  'client',
  'credit',
  'description',
  'experience',
  'footerText',
  'heading',
  'included',
  'label',
  'lead',
  'linkLabel',
  'name',
  'officeHours',
  'question',
  'quote',
  'receives',
  'role',
  'source',
  'tagline',
  'term',
  'text',
  'title',
  'transcript',
  'value',
])
