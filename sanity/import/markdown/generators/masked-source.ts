/** A Markdown text without generators' syntax, and the line of the file behind each of its lines. */
export type MaskedSource = { text: string; lines: readonly number[] }

/** Collects a text whose lines may be more or fewer than those of the file. */
export function createMaskedSource() {
  const texts: string[] = []
  const lines: number[] = []
  let current = ''
  let origin = 1
  let isEmpty = true

  const add = (text: string, line: number) => {
    if (current === '') origin = line
    current += text
    isEmpty &&= /^[ \t>]*$/.test(text)
  }
  const endLine = () => {
    texts.push(current)
    lines.push(origin)
    current = ''
    isEmpty = true
  }

  return {
    /** @param line line of the file where the text begins */
    write(text: string, line: number): void {
      for (const [index, part] of text.split('\n').entries()) {
        if (index > 0) endLine()
        add(part, line + index)
      }
    },

    /** Whether the last line has no more than white space and marks of a quotation so far. */
    isEmpty: () => isEmpty,

    finish(): MaskedSource {
      endLine()
      return { text: texts.join('\n'), lines }
    },
  }
}
