import { parseText } from '#lib/content/reshape/parse.ts'

export type HeadingLevel = 'h2' | 'h3' | 'h4'

/** What every block has. */
export type BlockFrame<Type extends string> = {
  _type: Type
  _key: string
  /** The id it is reached by. */
  anchor?: string
  /** The level of its title in the outline of the text around it; h2 where there is none. */
  headingLevel?: HeadingLevel
}

/** The frame of a block, without an anchor that could not stand in an address. */
export function toFrame<Type extends string>(result: {
  _type: Type
  _key: string
  anchor?: string | null
}): BlockFrame<Type> {
  const anchor = parseText(result.anchor)
  return {
    _type: result._type,
    _key: parseText(result._key),
    ...(/^[a-z][a-z0-9-]*$/.test(anchor) && { anchor }),
  }
}
