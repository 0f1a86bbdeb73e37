import type { ReactNode } from 'react'
import type { TextStyle } from '#lib/content/view/parts/text.ts'

type Props = { value: { _key: string; anchor?: string }; children?: ReactNode }

const quotation = 'my-10 border-l-2 border-brass pl-6 font-serif text-h3 italic'

/** Paragraphs, headings and quotations; a heading carries its id as `anchor`. */
export const paragraphStyles = {
  normal: ({ children }: Props) => <p className="my-6 first:mt-0">{children}</p>,
  h2: ({ value, children }: Props) => (
    <h2 id={value.anchor} className="mt-16 mb-6 text-h2 first:mt-0">
      {children}
    </h2>
  ),
  h3: ({ value, children }: Props) => (
    <h3 id={value.anchor} className="mt-12 mb-4 text-h3 first:mt-0">
      {children}
    </h3>
  ),
  h4: ({ value, children }: Props) => (
    <h4 id={value.anchor} className="mt-10 mb-3 text-h4 first:mt-0">
      {children}
    </h4>
  ),
  blockquote: ({ children }: Props) => <blockquote className={quotation}>{children}</blockquote>,
} satisfies Record<TextStyle, unknown>
