import { isRecord } from '#lib/json/is-record.ts'
import { publishedId } from './published-id.ts'
import { textOf } from './stored-body.ts'

/** Types of which there is exactly one document, whose id is the type's name. */
const singletonTypes: ReadonlySet<string> = new Set(['siteSettings', 'home'])

/** Whether a type has exactly one document, which is never created, copied or removed. */
export function isSingleton(schemaType: string): boolean {
  return singletonTypes.has(schemaType)
}

/** Whether an id is that of the one document of its type, as published, draft or version. */
export function isTheSingleton(schemaType: string, id: string): boolean {
  return publishedId(id) === schemaType
}

/** Validator of a singleton: no second document can be published. */
export function checkOnlyOne(document: unknown): true | string {
  return isSecond({ document })
    ? 'Документ этого вида один, и это не он: правьте тот, что открывается в «Содержании».'
    : true
}

/** `readOnly` condition: the fields of a second document cannot be edited. */
export function isSecond({ document }: { document?: unknown }): boolean {
  return isRecord(document) && !isTheSingleton(textOf(document['_type']), textOf(document['_id']))
}
