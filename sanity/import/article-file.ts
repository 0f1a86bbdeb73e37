import {
  openArticle,
  type OpenedArticle,
  type ParseContext,
  type ParsedArticle,
  type ParsedDocuments,
  readArticle,
} from './article.ts'
import type { BesideFile } from './front-matter/fields-beside.ts'
import type { Problem } from './problem.ts'
import { decodeText } from './reading/decode-text.ts'

/** The file of an article that was read, its links not yet resolved. */
export type OpenedFile = {
  ok: true
  /** The decoded text of the file. */
  text: string
  article: OpenedArticle
}

type Failed = { ok: false; problems: Problem[] }

/**
 * Reads the bytes of an article's file as far as other documents do not matter. Never throws: what
 * breaks a parser is an error of this file alone.
 */
export function openArticleFile(
  bytes: Uint8Array,
  fileName: string,
  beside?: BesideFile,
): OpenedFile | Failed {
  return guarded(fileName, () => {
    const decoded = decodeText(bytes)
    if (!decoded.ok) return { ok: false, problems: [{ ...decoded.problem, file: fileName }] }
    const { text } = decoded
    const article = openArticle(text, fileName, beside)
    const problems = [
      ...decoded.problems.map((problem) => ({ ...problem, file: fileName })),
      ...article.problems,
    ]
    return article.ok
      ? { ok: true, text, article: { ...article, problems } }
      : { ok: false, problems }
  })
}

/** The documents of an opened file. An article with doubts has them in `importDoubts`. */
export function readArticleFile(
  { article }: OpenedFile,
  context: Omit<ParseContext, 'fileName'>,
): ParsedArticle {
  return guarded(article.fileName, () => {
    const parsed = readArticle(article, context)
    return parsed.ok ? { ...parsed, documents: withDoubts(parsed) } : parsed
  })
}

function guarded<Result>(file: string, run: () => Result | Failed): Result | Failed {
  try {
    return run()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `файл не разобрать (${reason}): он пропущен целиком`
    return { ok: false, problems: [{ severity: 'error', file, line: 1, message }] }
  }
}

function withDoubts({
  documents,
  problems,
}: Extract<ParsedArticle, { ok: true }>): ParsedDocuments {
  const doubts = problems
    .filter(({ severity }) => severity === 'doubt')
    .map(({ line, message }) => `строка ${line}: ${message}`)
  const importDoubts = doubts.length === 0 ? undefined : [...new Set(doubts)]
  return { ...documents, article: { ...documents.article, importDoubts } }
}
