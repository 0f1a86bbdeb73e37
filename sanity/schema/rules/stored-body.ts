import { recordsIn } from '#lib/json/is-record.ts'

/** A member of a text as a validator gets it: anything may be missing. */
export type BodyMember = {
  _key: string
  _type: string
  style: string
  text: string
  listItem: boolean
}

/** The members of a body; none for anything else. */
export function bodyMembers(body: unknown): BodyMember[] {
  return recordsIn(body).map(toMember)
}

/** A text, or an empty one for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function toMember(member: Record<string, unknown>): BodyMember {
  return {
    _key: textOf(member['_key']),
    _type: textOf(member['_type']),
    style: textOf(member['style']),
    text: recordsIn(member['children'])
      .map((child) => textOf(child['text']))
      .join(''),
    listItem: member['listItem'] !== undefined,
  }
}
