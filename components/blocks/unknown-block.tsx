import type { UnknownBlock as Block } from '#lib/content/blocks/unknown-block.ts'

/** Tells an editor in draft mode why a block is missing; visitors have no such blocks. */
export function UnknownBlock({ value }: { value: Block }) {
  return (
    <p id={value.anchor} role="note" className="border border-dashed border-brass px-6 py-5">
      Этот блок сайт пока не умеет показывать: {value.type}
    </p>
  )
}
