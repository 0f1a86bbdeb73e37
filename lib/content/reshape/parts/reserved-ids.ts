/** The ids of the pages' own parts, which no heading and no editor's anchor may take. */
export const reservedIds = [
  'articles',
  'author',
  'consent',
  'consultation-call',
  'content',
  'contents',
  'heading',
  'other-services',
  'related',
  'testimonials',
  // The fields of the consultation form.
  'channel',
  'contact',
  'context',
  'hours',
  'letters',
  'message',
  'name',
  'nda',
  'topic',
  'website',
] as const
