import { canvas, coverScene } from './scene.ts'

type Props = {
  /** Whose drawing it is: an article or a service without a photograph. */
  of: { slug: string; href: string }
  /** True for the first picture of a page, which is fetched first. */
  priority?: boolean
  className?: string
}

/** The engraved drawing at the page's address with `cover.svg` at the end; decorative. */
export function CoverDrawing({ of: { slug, href }, priority = false, className }: Props) {
  return (
    <img
      src={`${href}cover.svg`}
      alt=""
      {...canvas}
      className={`dimmed ${className ?? ''}`}
      style={{ backgroundColor: coverScene(slug).background }}
      {...(priority ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
    />
  )
}
