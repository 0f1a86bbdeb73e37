import type { PortableTextReactComponents } from '@portabletext/react'
import { LinkMark } from '#components/article/link-mark.tsx'

/** The marks of words inside a paragraph. */
export const textMarks: PortableTextReactComponents['marks'] = {
  link: LinkMark,
  underline: ({ children }) => <span className="underline">{children}</span>,
  'strike-through': ({ children }) => <s>{children}</s>,
  code: ({ children }) => (
    <code className="bg-surface px-1 font-mono text-[0.9em] whitespace-pre-wrap">{children}</code>
  ),
  sub: ({ children }) => <sub>{children}</sub>,
  sup: ({ children }) => <sup>{children}</sup>,
  mark: ({ children }) => <mark className="bg-surface text-inherit">{children}</mark>,
  strong: ({ children }) => <strong className="font-semibold">{children}</strong>,
}
