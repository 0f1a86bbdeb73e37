import { notFound } from 'next/navigation'
import { drawingSvg } from '#components/cover/drawing-svg.ts'
import { panoramaSvg } from '#components/cover/panorama-svg.ts'
import { allDrawings, drawingPath, panoramaPath } from '#lib/format/drawings.ts'

export const dynamic = 'force-static'

type Props = { params: Promise<{ file: string }> }

/** A drawing as an SVG file; lib/format/drawings.ts lists their addresses. */
export async function GET(_request: Request, { params }: Props) {
  const path = `/drawings/${(await params).file}`
  const drawing = allDrawings.find((each) => drawingPath(each) === path)
  if (!drawing && path !== panoramaPath) notFound()
  return new Response(drawing ? drawingSvg(drawing) : panoramaSvg(), {
    headers: { 'content-type': 'image/svg+xml' },
  })
}
