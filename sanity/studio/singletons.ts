/** Types of which there is exactly one document, whose id is the type's name. */
const singletonTypes: ReadonlySet<string> = new Set(['siteSettings', 'home'])

/** Whether a type has one document that is edited, never created, copied or removed. */
export function isSingleton(schemaType: string): boolean {
  return singletonTypes.has(schemaType)
}
