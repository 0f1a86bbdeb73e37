import type { BlockFrame, TitledBlock } from '#lib/content/view/parts/block-frame.ts'
import { parseText } from './parse.ts'

type StoredFrame<Type extends string> = { _type: Type; _key: string; anchor?: string | null }

/** The frame of a block. An anchor that cannot be an `id` in an address is dropped. */
export function toFrame<Type extends string>(stored: StoredFrame<Type>): BlockFrame<Type> {
  const anchor = parseText(stored.anchor)
  return {
    _type: stored._type,
    _key: parseText(stored._key),
    ...(/^[a-z][a-z0-9-]*$/.test(anchor) && { anchor }),
  }
}

/** The frame of a block with its title and lead. */
export function toTitled<Type extends string>(
  stored: StoredFrame<Type> & { title: string | null; lead?: string | null },
): TitledBlock<Type> {
  const lead = parseText(stored.lead)
  return { ...toFrame(stored), title: parseText(stored.title), ...(lead && { lead }) }
}
