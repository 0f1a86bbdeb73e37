import { PortableText } from '@portabletext/react'
import type { PortableTextComponents } from '@portabletext/react'
import type { ReactNode } from 'react'
import { textMarks } from '#components/ui/text-marks.tsx'
import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import { paragraphStyles } from './paragraph-styles.tsx'

const list = 'my-6 flex flex-col gap-3 pl-6 marker:text-brass [&_&]:my-3'

const components: PortableTextComponents<BodyBlock> = {
  block: paragraphStyles,
  marks: textMarks,
  list: {
    bullet: ({ children }) => <ul className={`${list} list-disc`}>{children}</ul>,
    number: ({ children }) => <ol className={`${list} list-decimal`}>{children}</ol>,
  },
  listItem: ({ children }) => <li className="pl-1">{children}</li>,
}

type Props = {
  text: BodyBlock[]
  /** The ids of headings and blocks, by their keys. */
  anchors: Record<string, string>
  /** Components of the blocks between the paragraphs, by their type. */
  types?: PortableTextComponents<BodyBlock>['types']
  /** What is not of the text, and stands before its member `at`. */
  insertion?: { at: number; node: ReactNode } | undefined
}

/** A text with headings, lists and links, in a size to read. */
export function LongText({ text, anchors, types, insertion }: Props) {
  const anchored = text.map((member) => {
    const anchor = anchors[member._key]
    return anchor ? { ...member, anchor } : member
  })
  const shown = types ? { ...components, types } : components
  const at = insertion?.at ?? anchored.length
  return (
    <div className="text-read">
      <PortableText value={anchored.slice(0, at)} components={shown} />
      {insertion?.node}
      <PortableText value={anchored.slice(at)} components={shown} />
    </div>
  )
}
