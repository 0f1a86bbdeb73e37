import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import type { BlockResult } from '#lib/content/body-member.ts'

export type DividerBlock = BlockFrame<'dividerBlock'>

export function toDividerBlock(result: BlockResult<'dividerBlock'>): DividerBlock {
  return toFrame(result)
}
