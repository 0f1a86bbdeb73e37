import { parseFrontMatter } from './front-matter.ts'

/** The front matter of a file, with what was reported as `line: message`. */
export function readFrontMatter(source: string, path = 'statya.md') {
  const warnings: string[] = []
  const doubts: string[] = []
  const result = parseFrontMatter(source, path, {
    warn: (line, message) => warnings.push(`${line}: ${message}`),
    doubt: (line, message) => doubts.push(`${line}: ${message}`),
  })
  return { result, warnings, doubts }
}

/** The fields of an article with a title and a date besides these lines of YAML. */
export function fieldsOf(...lines: string[]) {
  const source = ['---', 'title: Статья', 'pubDate: 2025-01-01', ...lines, '---', '', 'Текст']
  const { result, ...reports } = readFrontMatter(source.join('\n'))
  if (!result.ok) throw new Error(result.message)
  return { ...result.frontMatter, ...reports }
}
