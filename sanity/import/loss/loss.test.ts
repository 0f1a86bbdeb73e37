import { describe, expect, it } from 'vitest'
import { parseArticle } from '#sanity/import/article.ts'
import type { ArticleDocument } from '#sanity/import/documents.ts'
import { placeImages } from '#sanity/import/images/place-images.ts'
import { nothingKnown } from '#sanity/import/known.ts'
import { countSource } from './count-source.ts'
import { countLoss, hasLoss, type Loss } from './loss.ts'

const none = { in: 0, out: 0, lost: 0, said: 0 }

async function articleOf(body: string) {
  const source = `---\ntitle: Т\ndescription: О\npubDate: 2025-01-01\n---\n\n${body}\n`
  const parsed = parseArticle(source, {
    fileName: 'a.md',
    siteUrl: 'https://butler.example',
    formerOrigins: [],
    known: nothingKnown,
  })
  if (!parsed.ok) throw new Error('The article was not read')
  const stores = {
    storeImage: (name: string) =>
      Promise.resolve(
        name.startsWith('net')
          ? { ok: false as const, reason: 'нет' }
          : { ok: true as const, assetId: 'image-a' },
      ),
    storeFile: () => Promise.resolve({ ok: false as const, reason: 'нет' }),
  }
  const { problems } = parsed
  const placed = parsed.documents.article.body.flatMap((block) =>
    block._type === 'pendingImage' && !block.source.startsWith('net') ? [block.source] : [],
  )
  const article = await placeImages(parsed.documents.article, undefined, stores, (line, message) =>
    problems.push({ severity: 'warning', file: 'a.md', line, message }),
  )
  return { source, article, placed, problems }
}

/** The loss of an article of which the importer dropped the blocks that `isKept` refuses. */
async function lossOf(
  body: string,
  isKept: (block: ArticleDocument['body'][number]) => boolean = () => true,
): Promise<Loss> {
  const { article, ...about } = await articleOf(body)
  const kept = { ...article, body: article.body.filter(isKept) }
  return countLoss({ ...about, article: kept, testimonials: new Map(), cover: undefined })
}

describe('countLoss', () => {
  it.each([
    ['words and **ma**rks, `code` and a [link](https://a.example/)'],
    ['* list\n* of [things](https://a.example/)\n\n> a quotation\n\n```\ncode();\n```'],
    ['![Окно](okno.jpg)\n\nТекст <b>жир</b>ный &hellip;\n\n***'],
    ['<!-- для себя -->\n\nТекст'],
  ])('finds nothing lost in %j', async (body) => {
    expect(hasLoss(await lossOf(body))).toBe(false)
  })

  it('counts what is gone without a word', async () => {
    const loss = await lossOf(
      'Первый абзац.\n\nВторой [абзац](https://a.example/) с `кодом`.\n\n![Вид](vid.jpg)',
      (block) => block._type === 'block' && !JSON.stringify(block).includes('Второй'),
    )
    expect(loss).toEqual({
      words: { in: 7, out: 2, lost: 5, said: 0 },
      links: { in: 1, out: 0, lost: 1, said: 0 },
      pictures: { in: 1, out: 0, lost: 1, said: 0 },
      code: { in: 1, out: 0, lost: 1, said: 0 },
      tables: none,
    })
  })

  it.each([
    ['links', '[нет](#net) и <iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>'],
    ['links', '[js](javascript:void(0)) и сноска[^1].\n\n[^1]: Слово'],
    ['pictures', '![](net.png)\n\n{{< figure src="a.png" >}}'],
  ] as const)('finds lost %s behind others that came in: %j', async (kind, body) => {
    expect((await lossOf(body))[kind]).toMatchObject({ lost: 1, said: 1 })
  })

  it.each([
    ['<iframe src="https://player.vimeo.com/video/1234567"></iframe>'],
    ['<iframe src="https://vk.com/video_ext.php?oid=-12345678&id=456239017"></iframe>'],
    ['{{< youtube aaaaaaaaaaa >}} и {% youtube bbbbbbbbbbb %}'],
    ['{{< figure src="a.png" caption="Утро на Мойке" link="https://a.example/" >}}'],
    ['[туда](#что-дальше)\n\n## Что дальше?'],
    ['![а]({{ site.url }}/a.png) и [б]({{ "/b/" | relative_url }})'],
    ['`{{< figure src="a.png" >}}` и\n\n```\n{% img /b.png %}\n```'],
    ['<video src="https://a.example/v.mp4" poster="a.png"></video>'],
  ])('takes for the same what stands otherwise in the article: %s', async (body) => {
    const { links, pictures, code } = await lossOf(body)
    expect([links, pictures, code].map(({ lost }) => lost)).toEqual([0, 0, 0])
    expect(links.in + pictures.in + code.in).toBeGreaterThan(0)
  })

  it.each([
    ['words', '{{< tabs >}}{{< tab "Первая вкладка" >}}\n\nСлово\n\n{{< /tab >}}{{< /tabs >}}'],
    ['words', '{% blockquote Толстой, Война %}\nСлово\n{% endblockquote %}'],
    ['links', '{{< figure src="a.png" attrlink="https://a.example/" >}}'],
    ['words', '<Figure src="a.png" caption="Утро на Мойке" />'],
  ] as const)('counts %s in the parameters of tags: %s', async (kind, body) => {
    const gone = await lossOf(body, () => false)
    expect(gone[kind].in).toBe(gone[kind].lost)
    expect(gone[kind].in).toBeGreaterThan(kind === 'words' ? 1 : 0)
  })

  it('counts as said what a problem at that place speaks of', async () => {
    const loss = await lossOf('Текст.\n\n![](net.jpg)\n\n[а](javascript:alert)')
    expect(loss.pictures).toEqual({ in: 1, out: 0, lost: 1, said: 1 })
    expect(loss.links).toEqual({ in: 1, out: 0, lost: 1, said: 1 })
  })

  it.each([
    ['<div markdown="1">\n[план](https://a.example/) и ![Вид](vid.jpg)\n</div>'],
    ['<details>\n<summary>Ещё</summary>\n[план](https://a.example/) ![Вид](vid.jpg)\n</details>'],
    ['<Warning>[план](https://a.example/) и ![Вид](vid.jpg)</Warning>'],
    ['<p>[![Вид](vid.jpg)](https://a.example/)</p>'],
  ])('sees the links and pictures of Markdown in %j, and that they came in', async (body) => {
    const loss = await lossOf(body)
    expect(hasLoss(loss)).toBe(false)
    expect([loss.links.in, loss.pictures.in]).toEqual([1, 1])
    const none = await lossOf(body, () => false)
    expect([none.links.lost, none.pictures.lost]).toEqual([1, 1])
  })

  it('counts as said each of two links to one place that is not there', async () => {
    const { links } = await lossOf('[а](#нет)\n\nСлово\n\n[б](#нет)')
    expect(links).toMatchObject({ lost: 2, said: 2 })
  })

  it('takes nothing for code in MDX because it is set in', () => {
    const source = '<Card>\n\n    слово <B />\n\n</Card>'
    expect(countSource(source, false, true).code).toEqual([])
    expect(countSource(source, false).code).toHaveLength(1)
  })

  it('counts a repeated word as often as it stands there', async () => {
    const loss = await lossOf('Раз раз раз.\n\nРаз.', (block) =>
      JSON.stringify(block).includes('раз'),
    )
    expect(loss.words).toMatchObject({ in: 4, lost: 1, said: 0 })
  })

  it('takes as little time for a hostile file as for another', async () => {
    const loss = await lossOf(`${'<'.repeat(20_000)}\n\n${'{{'.repeat(10_000)}\n\nслово`)
    expect(loss.words.in).toBeGreaterThan(0)
  })
})
