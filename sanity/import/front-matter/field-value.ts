/**
 * A value of the front matter, whatever it is written in. Scalars keep their spelling: a title 1.10
 * is no number, and a slug 007 has its zeros. An absent value (`null`, `~`, nothing) is no value.
 */
export type FieldValue = { line: number } & (
  | { kind: 'text'; text: string; comment?: string | undefined }
  | { kind: 'list'; items: FieldValue[] }
  | { kind: 'fields'; fields: FieldMap }
)

/** Fields by their names, each with the line of its name, 1-based in the file. */
export type FieldMap = ReadonlyMap<string, { line: number; value: FieldValue | undefined }>

/** Fields of a front matter, or the line and the reason in Russian why there are none. */
export type ReadFields =
  | { ok: true; line: number; fields: FieldMap }
  | { ok: false; line: number; message: string }

/** Deepest nesting of fields, and most values, that a front matter may have. */
export const maxDepth = 20
export const maxValues = 5_000

/** Thrown while a front matter is read; the readers turn it into their answer. */
export class UnreadableField extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** Guards a walk over values: an alias in YAML may name thousands of them again and again. */
export function createBudget() {
  let left = maxValues
  return {
    take(depth: number, line: number): void {
      left -= 1
      if (left < 0) throw new UnreadableField(line, `больше ${maxValues} значений`)
      if (depth > maxDepth)
        throw new UnreadableField(line, `вложенность глубже ${maxDepth} уровней`)
    },
  }
}

export type Budget = ReturnType<typeof createBudget>
