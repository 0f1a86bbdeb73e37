import { notFound } from 'next/navigation'
import { ImageResponse } from 'next/og'
import { ShareImage } from '#components/cover/share-image.tsx'
import { getCover } from '#lib/content/read/cover.ts'
import { coverSizes } from '#lib/format/cover-files.ts'
import { readCoverFonts } from '#app/fonts/cover-fonts.ts'

export const dynamic = 'force-static'

type Props = { params: Promise<{ file: string; path?: string[] }> }

/** A drawn cover of any page with its title, at the page's address with the file's name at the end. */
export async function GET(_request: Request, { params }: Props) {
  const { file, path = [] } = await params
  const size = coverSizes.get(file)
  const cover = size && (await getCover(path.length > 0 ? `/${path.join('/')}/` : '/'))
  if (!cover) notFound()
  return new ImageResponse(<ShareImage {...cover} size={size} />, {
    ...size,
    fonts: await readCoverFonts(),
  })
}
