import { coverSvg } from '#components/cover/cover-svg.ts'
import { panoramaSvg } from '#components/cover/panorama-svg.ts'

export const dynamic = 'force-static'

type Props = { params: Promise<{ path?: string[] }> }

/** The drawing of a page, at the page's address with `cover.svg` at the end; at `/` the panorama. */
export async function GET(_request: Request, { params }: Props) {
  const slug = (await params).path?.at(-1)
  return new Response(slug === undefined ? panoramaSvg() : coverSvg(slug), {
    headers: { 'content-type': 'image/svg+xml' },
  })
}
