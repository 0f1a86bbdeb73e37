import { coverSvg } from '#components/cover/cover-svg.ts'

export const dynamic = 'force-static'

/** The drawing of an article or a service, at the page's address with `cover.svg` at the end. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params
  return new Response(coverSvg(path.at(-1) ?? ''), {
    headers: { 'content-type': 'image/svg+xml' },
  })
}
