import { z } from 'zod'
import type { DraftArticle } from '#sanity/import/article.ts'
import type { ArticleDocument, BodyBlock } from '#sanity/import/documents.ts'
import { withKeys } from '#sanity/import/keys.ts'
import { type DraftBlock, toPlainBlocks } from '#sanity/import/markdown/text-blocks.ts'
import type { Warn } from '#sanity/import/problem.ts'
import { placeFiles, type StoreFile } from './place-files.ts'

/** Puts an image into the lake, or says in Russian why it cannot. */
export type StoreImage = (
  source: string,
) => Promise<
  { ok: true; assetId: string; note?: string | undefined } | { ok: false; reason: string }
>

export type Stores = { storeImage: StoreImage; storeFile: StoreFile }

/**
 * Replaces the addresses of images and files in an article by stored ones, and gives the blocks
 * their keys. An image that cannot be loaded is left out with a warning: instead of a hero the
 * previously imported one stays, or the drawn cover is shown; instead of an image in the text its
 * description. A link to a file that cannot be loaded is left out, its text stays.
 *
 * @param previousHero the hero of the article as it is stored
 */
export async function placeImages(
  article: DraftArticle,
  previousHero: unknown,
  { storeImage, storeFile }: Stores,
  warn: Warn,
): Promise<ArticleDocument> {
  const body: DraftBlock[] = []
  for (const block of article.body) {
    if (block._type === 'pendingImage') body.push(...(await placeInBody(block)))
    else body.push(await placeFilesIn(block))
  }
  return { ...article, hero: await placeHero(), body: withKeys(body.filter(isPlaced)) }

  async function placeFilesIn(block: BodyBlock): Promise<BodyBlock> {
    if (block._type === 'block') return placeFiles(block, storeFile, warn)
    if (!('text' in block)) return block
    const text = []
    for (const paragraph of block.text) text.push(await placeFiles(paragraph, storeFile, warn))
    return { ...block, text }
  }

  async function placeInBody({ source, alt, caption, line }: PendingImage): Promise<DraftBlock[]> {
    const stored = await storeImage(source)
    if (!stored.ok) {
      warn(
        line,
        `изображение «${source}» не импортировано (${stored.reason}): вместо него стоит описание`,
      )
      return toPlainBlocks(alt ?? caption ?? '', [])
    }
    if (stored.note !== undefined) warn(line, stored.note)
    return [{ _type: 'imageBlock', _key: '', asset: toAsset(stored.assetId), alt, caption }]
  }

  async function placeHero(): Promise<ArticleDocument['hero']> {
    if (article.hero === undefined) return undefined
    const { source, line, alt } = article.hero
    const stored = await storeImage(source)
    if (stored.ok) {
      if (stored.note !== undefined) warn(line, stored.note)
      return { _type: 'image', asset: toAsset(stored.assetId), alt }
    }
    const kept = toHero(previousHero)
    warn(
      line,
      `главное изображение «${source}» не импортировано (${stored.reason}): ` +
        (kept ? 'осталось прежнее' : 'сайт нарисует обложку сам'),
    )
    return kept
  }
}

type PendingImage = Extract<DraftBlock, { _type: 'pendingImage' }>

function isPlaced(block: DraftBlock): block is BodyBlock {
  return block._type !== 'pendingImage'
}

const storedHero = z.object({ asset: z.object({ _ref: z.string() }) })

function toHero(hero: unknown): ArticleDocument['hero'] {
  const { data } = storedHero.safeParse(hero)
  return data && { _type: 'image', asset: toAsset(data.asset._ref) }
}

function toAsset(assetId: string) {
  return { _type: 'reference', _ref: assetId } as const
}
