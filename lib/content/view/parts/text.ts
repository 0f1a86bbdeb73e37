import type { PortableTextBlock } from '@portabletext/react'

/** A link inside a text; internal links are resolved to it, unresolved ones are gone. */
export type LinkMark = {
  _type: 'link'
  _key: string
  href: string
  newTab: boolean
  /** Ready for the `rel` attribute. */
  rel?: string
}

/** `marks` name decorators (`strong` …) or the `_key` of a `LinkMark` of the block. */
export type TextSpan = { _type: 'span'; _key: string; text: string; marks: string[] }

export type TextStyle = 'normal' | 'h2' | 'h3' | 'h4' | 'blockquote'

/** A paragraph, heading, quotation or list item. */
export type Paragraph = PortableTextBlock<LinkMark, TextSpan, TextStyle> & {
  _type: 'block'
  _key: string
}
