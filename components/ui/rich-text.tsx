import { PortableText } from '@portabletext/react'
import type { PortableTextComponents } from '@portabletext/react'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import { textMarks } from './text-marks.tsx'

const list = 'flex flex-col gap-2 pl-5 marker:text-brass [&_&]:mt-2'

const components: PortableTextComponents<Paragraph> = {
  block: { normal: ({ children }) => <p>{children}</p> },
  marks: textMarks,
  list: {
    bullet: ({ children }) => <ul className={`${list} list-disc`}>{children}</ul>,
    number: ({ children }) => <ol className={`${list} list-decimal`}>{children}</ol>,
  },
}

/** A short text inside a block: paragraphs, lists and links, without headings. */
export function RichText({ value, className = '' }: { value: Paragraph[]; className?: string }) {
  return (
    <div className={`flex flex-col gap-[0.8em] ${className}`}>
      <PortableText value={value} components={components} />
    </div>
  )
}
