import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'

export type DividerBlock = BlockFrame<'dividerBlock'>

export function toDividerBlock(result: BlockResult<'dividerBlock'>): DividerBlock {
  return toFrame(result)
}
