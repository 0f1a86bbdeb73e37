import type { PortableTextMarkComponentProps } from '@portabletext/react'
import type { LinkMark as Link } from '#lib/content/view/parts/text.ts'

/** A link of a text; its address and `rel` come checked from `lib/content`. */
export function LinkMark({ value, children }: PortableTextMarkComponentProps<Link>) {
  if (!value) return children
  return (
    <a
      className="text-link"
      href={value.href}
      rel={value.rel}
      target={value.newTab ? '_blank' : undefined}
      title={value.newTab ? 'Откроется в новой вкладке' : undefined}
    >
      {children}
    </a>
  )
}
