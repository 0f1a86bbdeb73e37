import type { ArticleDocument } from '#sanity/import/documents.ts'
import type { Problem } from '#sanity/import/problem.ts'
import { countResult } from './count-result.ts'
import { countSource, type SourceItem, type SourceItems } from './count-source.ts'
import { lostCode, lostLinks, lostPictures } from './match-items.ts'

/** What is counted, in the order in which it is shown. */
export const lossKinds = ['words', 'links', 'pictures', 'code', 'tables'] as const

export type LossKind = (typeof lossKinds)[number]

/** How many there were in a file, and how many are in the article. */
export type Count = {
  in: number
  out: number
  /** Not in the article. Can be more than the difference: other words may have come in. */
  lost: number
  /** Of the lost, those in a place of which a problem speaks. */
  said: number
}

export type Loss = Readonly<Record<LossKind, Count>>

type Input = {
  /** The text of the file. */
  source: string
  /** Whether the name of the file says that it is MDX. */
  isMdx?: boolean
  article: ArticleDocument
  /** Addresses of the pictures that were placed in it. */
  placed: readonly string[]
  /** Words of the testimonials that the article refers to, by their ids. */
  testimonials: ReadonlyMap<string, string>
  /** Address of the cover that the file names. */
  cover: { line: number; source: string } | undefined
  problems: readonly Problem[]
}

/**
 * Compares a Markdown file with the article that the importer made of it. The file is read here
 * once more, without the importer's own conversion, so that its mistakes show. Each thing is looked
 * for by what it is, not by its number: what came in does not hide what is gone.
 */
export function countLoss(input: Input): Loss {
  const { source, article, testimonials, cover, placed } = input
  const items = countSource(source, article.related !== undefined, input.isMdx)
  const result = countResult(article, testimonials, items.hasHeading)
  const lines = input.problems.map(({ line }) => line)
  const pictures = [
    ...items.pictures,
    ...(cover ? [{ from: cover.line, to: cover.line, address: cover.source }] : []),
  ]
  // A picture that was stored, and is in no block after all, would be lost too.
  const shown = placed.slice(0, result.pictures)
  const isSaid = sayer(lines)
  const count = (all: readonly SourceItem[], out: number, lost: readonly SourceItem[]): Count => ({
    in: all.length,
    out,
    lost: lost.length,
    said: lost.filter(isSaid).length,
  })
  // Of two that are the same, the one of which a problem speaks is the lost one.
  const saidLast = <Item extends SourceItem>(all: readonly Item[]) => [
    ...all.filter((item) => !isSaid(item)),
    ...all.filter(isSaid),
  ]
  const lostLink = lostLinks(saidLast(items.links), result.links)
  const lostPicture = lostPictures(saidLast(pictures), shown)
  return {
    words: countWords(items.words, result.words, lines),
    links: count(items.links, result.links.length, lostLink),
    pictures: count(pictures, result.pictures, lostPicture),
    code: count(items.code, result.code.length, lostCode(saidLast(items.code), result.code)),
    tables: countItems(items.tables, result.tables, lines),
  }
}

/** Whether anything of a file is not in its article. */
export function hasLoss(loss: Loss): boolean {
  return lossKinds.some((kind) => loss[kind].lost > 0)
}

/** Each word counts as often as it occurs: words that moved are not lost. */
function countWords(
  source: SourceItems['words'],
  result: readonly string[],
  lines: readonly number[],
): Count {
  const there = new Map<string, number>()
  for (const word of result) there.set(word, (there.get(word) ?? 0) + 1)
  const isSaid = sayer(lines)
  let lost = 0
  let said = 0
  const byWord = Map.groupBy(source, ({ word }) => word)
  for (const [word, places] of byWord) {
    const missing = Math.max(0, places.length - (there.get(word) ?? 0))
    lost += missing
    said += Math.min(missing, missing === 0 ? 0 : places.filter(isSaid).length)
  }
  return { in: source.length, out: result.length, lost, said }
}

/** Of things that nothing but the file brings in. */
function countItems(source: readonly SourceItem[], out: number, lines: readonly number[]): Count {
  const lost = Math.max(0, source.length - out)
  const said = lost === 0 ? 0 : Math.min(lost, source.filter(sayer(lines)).length)
  return { in: source.length, out, lost, said }
}

/** Whether a problem speaks of a place. */
function sayer(lines: readonly number[]): (item: SourceItem) => boolean {
  const sorted = lines.toSorted((a, b) => a - b)
  const known = new Map<number, boolean>()
  return ({ from, to }) => {
    const key = from * 1_000_003 + to
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = sorted.some((line) => line >= from && line <= to)
    known.set(key, answer)
    return answer
  }
}
