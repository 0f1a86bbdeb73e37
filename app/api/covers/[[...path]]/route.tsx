import { notFound } from 'next/navigation'
import { ImageResponse } from 'next/og'
import { ShareImage, shareSize } from '#components/cover/share-image.tsx'
import { getCover } from '#lib/content/read/cover.ts'
import { readCoverFonts } from '#app/fonts/cover-fonts.ts'

export const dynamic = 'force-static'

type Props = { params: Promise<{ path?: string[] }> }

/** The drawn cover of any page with its title, at the page's address with `cover.png` at the end. */
export async function GET(_request: Request, { params }: Props) {
  const { path = [] } = await params
  const cover = await getCover(path.length > 0 ? `/${path.join('/')}/` : '/')
  if (!cover) notFound()
  return new ImageResponse(<ShareImage {...cover} />, {
    ...shareSize,
    fonts: await readCoverFonts(),
  })
}
