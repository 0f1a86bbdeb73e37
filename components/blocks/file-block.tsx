import { FileLink } from '#components/ui/file-link.tsx'
import type { FileBlock as Block } from '#lib/content/blocks/file-block.ts'

export function FileBlock({ value }: { value: Block }) {
  return (
    <div id={value.anchor} className="border-y border-rule">
      <FileLink document={value} />
    </div>
  )
}
