import { ImageResponse } from 'next/og'
import { expect, it, onTestFinished, vi } from 'vitest'
import { inOwnColours } from '#lib/format/drawings.ts'
import { readCoverFonts } from '#app/fonts/cover-fonts.ts'
import { ShareImage } from '#components/cover/share-image.tsx'
import { coverSizes, shareSize } from '#lib/format/cover-files.ts'
import type { CoverSize } from '#lib/format/cover-files.ts'

async function draw(title: string, size: CoverSize = shareSize) {
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('No network'))
  onTestFinished(() => fetched.mockRestore())
  const image = new ImageResponse(
    <ShareImage drawing={inOwnColours('keys')} title={title} site={title} size={size} />,
    {
      ...size,
      fonts: await readCoverFonts(),
    },
  )
  const bytes = Buffer.from(await image.arrayBuffer())
  // Its own programs are in data URLs.
  const asked = fetched.mock.calls.map(([input]) => new Request(input).url)
  return {
    asked: asked.filter((url) => url.startsWith('http')),
    type: bytes.toString('latin1', 1, 4),
    size: { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) },
  }
}

it.each([
  'Ключ 🗝️, дом 🏠 и флаг 🇷🇺',
  '© 2026 ™ и ®',
  'Hôtel à Pétersbourg: où, ça',
  'Қазақ үйі, ў, є',
  '圣彼得堡的管家 ペテルブルク',
  'خادم בית თბილისი',
  '½ ² ∞ ≥ → ₽ № § ° ′ ″',
  'a\u0301\u0302\u0303 \u202e\u200b\u0000\ud800',
  'А\u0306'.repeat(5_000),
  `Ё ${String.fromCodePoint(...Array.from({ length: 95 }, (_, n) => 0x20 + n))} «—„•…€→−`,
])('the picture of «%s» is drawn without asking another host', async (title) => {
  expect(await draw(title)).toEqual({ asked: [], type: 'PNG', size: shareSize })
})

it.each([...coverSizes])('%s is drawn in its size, also with a long title', async (_file, size) => {
  for (const title of ['Ключ', 'Превысокомногорассмотрительствующий '.repeat(6)]) {
    expect(await draw(title, size)).toEqual({ asked: [], type: 'PNG', size })
  }
})
