import { type ParseContext, parseArticle, type ParsedArticle } from './article.ts'
import type { Problem } from './problem.ts'
import { decodeText } from './reading/decode-text.ts'

/**
 * Reads the bytes of an article's file: `parseArticle` of the decoded text. An article with doubts
 * has them in `importDoubts`. Never throws: what breaks a parser is an error of this file alone.
 */
export function readArticleFile(bytes: Uint8Array, context: ParseContext): ParsedArticle {
  try {
    const decoded = decodeText(bytes)
    if (!decoded.ok) return { ok: false, problems: [ofFile(decoded.problem, context)] }
    const parsed = parseArticle(decoded.text, context)
    const problems = [
      ...decoded.problems.map((problem) => ofFile(problem, context)),
      ...parsed.problems,
    ]
    return parsed.ok ? withDoubts(parsed.documents, problems) : { ok: false, problems }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `файл не разобрать (${reason}): он пропущен целиком`
    return { ok: false, problems: [ofFile({ severity: 'error', line: 1, message }, context)] }
  }
}

function ofFile(problem: Omit<Problem, 'file'>, { fileName }: ParseContext): Problem {
  return { ...problem, file: fileName }
}

function withDoubts(
  documents: Extract<ParsedArticle, { ok: true }>['documents'],
  problems: Problem[],
): ParsedArticle {
  const doubts = problems
    .filter(({ severity }) => severity === 'doubt')
    .map(({ line, message }) => `строка ${line}: ${message}`)
  const importDoubts = doubts.length === 0 ? undefined : [...new Set(doubts)]
  return {
    ok: true,
    documents: { ...documents, article: { ...documents.article, importDoubts } },
    problems,
  }
}
