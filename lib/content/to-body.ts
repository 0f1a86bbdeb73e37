import { documentHref, linkRel, safeHref } from './href.ts'
import type { ArticleQueryResult } from './sanity.types.ts'
import { toPicture } from './to-picture.ts'
import { toTestimonial } from './to-testimonial.ts'
import type { BodyBlock, LinkMark, TextBlock, TextStyle } from './view-types.ts'

type BodyResult = NonNullable<NonNullable<ArticleQueryResult>['body']>
type MemberResult = BodyResult[number]
type BlockResult = Extract<MemberResult, { _type: 'block' }>
type MarkResult = NonNullable<BlockResult['markDefs']>[number]

/**
 * Settles a body: links are resolved and sanitised, members that cannot be shown (a picture
 * without a file, a testimonial that is gone, a type this site does not know) are left out.
 */
export function toBody(members: BodyResult | null): BodyBlock[] {
  return (members ?? []).flatMap((member) => toBlock(member) ?? [])
}

function toBlock(member: MemberResult): BodyBlock | undefined {
  const { _key } = member
  switch (member._type) {
    case 'block':
      return toTextBlock(member)
    case 'imageBlock': {
      const picture = toPicture(member)
      return picture && { _type: 'imageBlock', _key, picture }
    }
    case 'testimonialBlock': {
      const testimonial = toTestimonial(member.testimonial)
      return testimonial && { _type: 'testimonialBlock', _key, testimonial }
    }
    case 'dividerBlock':
      return { _type: 'dividerBlock', _key }
    case 'consultationBlock':
      return {
        _type: 'consultationBlock',
        _key,
        label: member.label?.trim() || 'Получить консультацию',
      }
    default:
      return undefined
  }
}

const styles: TextStyle[] = ['normal', 'h2', 'h3', 'h4', 'blockquote']

const decorators = new Set(['strong', 'em', 'underline', 'strike-through', 'code'])

function toTextBlock(block: BlockResult): TextBlock {
  const markDefs = (block.markDefs ?? []).flatMap((mark) => toLink(mark) ?? [])
  const links = new Set(markDefs.map((mark) => mark._key))
  return {
    _type: 'block',
    _key: block._key,
    style: styles.find((style) => style === block.style) ?? 'normal',
    ...(block.listItem && { listItem: block.listItem, level: block.level ?? 1 }),
    markDefs,
    children: (block.children ?? []).map((span) => ({
      _type: 'span',
      _key: span._key,
      text: span.text ?? '',
      marks: (span.marks ?? []).filter((mark) => decorators.has(mark) || links.has(mark)),
    })),
  }
}

function toLink(mark: MarkResult): LinkMark | undefined {
  const { _key } = mark
  if (mark._type === 'internalLink') {
    const href = documentHref(mark.target)
    return href ? { _type: 'link', _key, href, newTab: false } : undefined
  }
  const href = safeHref(mark.href)
  if (!href) return undefined
  const rel = linkRel(mark)
  return { _type: 'link', _key, href, newTab: mark.newTab === true, ...(rel && { rel }) }
}
