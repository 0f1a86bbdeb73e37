import type { ReactNode } from 'react'
import type { TextStyle } from '#lib/content/view-types.ts'

type Props = { value: { _key?: string }; children?: ReactNode }

/** Paragraphs, headings and quotations of a text. */
export function textBlocks(anchors: Record<string, string>) {
  const heading = (Tag: 'h2' | 'h3' | 'h4', className: string) =>
    function Heading({ value, children }: Props) {
      return (
        <Tag id={anchors[value._key ?? '']} className={className}>
          {children}
        </Tag>
      )
    }
  return {
    normal: ({ children }: Props) => <p className="my-6 first:mt-0">{children}</p>,
    h2: heading('h2', 'mt-16 mb-6 text-h2 first:mt-0'),
    h3: heading('h3', 'mt-12 mb-4 text-h3 first:mt-0'),
    h4: heading('h4', 'mt-10 mb-3 text-h4 first:mt-0'),
    blockquote: ({ children }: Props) => (
      <blockquote className="my-10 border-l-2 border-brass pl-6 font-serif text-h3 italic">
        {children}
      </blockquote>
    ),
  } satisfies Record<TextStyle, unknown>
}
