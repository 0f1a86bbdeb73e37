import { parseDocument } from 'yaml'

export type RepairedYaml = {
  text: string
  /** Indexes of the lines whose value is now a quoted text. */
  lines: number[]
}

/** A field or an item of a list whose value begins on the same line. */
const entry = /^(\s*)((?:- +)*(?:[\p{L}_][\p{L}\p{N}_.-]*:[ \t]+)|(?:- +)+)(\S.*)$/u
const blockText = /:[ \t]+[|>][-+\d]*[ \t]*(?:#.*)?$/

/**
 * Quotes the values that are no YAML but clearly one line of text: `title: *Важно* о ключах`,
 * `title: Ключи: что делать`, `title: "Ключи" у соседа`, `title: [Видео] Ключи`, and what begins with
 * `@`, `%`, `!` or a backtick. A value that goes on below, or misses its closing quote or bracket,
 * may be meant in several ways and stays.
 */
export function repairYaml(yaml: string): RepairedYaml {
  const repaired: number[] = []
  let blockIndent: number | undefined
  const lines = yaml.split('\n')
  const text = lines.map((line, index) => {
    const indent = indentOf(line)
    if (blockIndent !== undefined && (line.trim() === '' || indent > blockIndent)) return line
    blockIndent = blockText.test(line) ? indent : undefined
    const [, space = '', prefix = '', rest = ''] = entry.exec(line) ?? []
    const value = rest.trimEnd()
    const next = lines[index + 1] ?? ''
    const goesOn = next.trim() !== '' && indentOf(next) > indent
    if (value === '' || goesOn || !isTextInPlain(prefix, value, yaml)) return line
    repaired.push(index)
    return `${space}${prefix}'${value.replaceAll("'", "''")}'`
  })
  return { text: text.join('\n'), lines: repaired }
}

function indentOf(line: string): number {
  return /\S/.exec(line)?.index ?? line.length
}

function isTextInPlain(prefix: string, value: string, yaml: string): boolean {
  const anchor = /^\*(\S+)$/.exec(value)?.[1]
  if (anchor !== undefined && yaml.includes(`&${anchor}`)) return false
  if (value.startsWith('*')) return true
  const alone = `${/:[ \t]+$/.test(prefix) ? 'a: ' : '- '}${value}`
  const codes = parseDocument(alone, { prettyErrors: false }).errors.map(({ code }) => code)
  // The quote or bracket is closed, and words follow.
  if (/^["'[{]/.test(value))
    return codes[0] === 'UNEXPECTED_TOKEN' && !codes.includes('MISSING_CHAR')
  return codes.length > 0
}
