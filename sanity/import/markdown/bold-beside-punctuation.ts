import { attention } from 'micromark-core-commonmark'
import { classifyCharacter } from 'micromark-util-classify-character'
import type { Code, Construct, Extension, State } from 'micromark-util-types'

/** Character codes of `*` and of marks that open what they stand before. */
const asterisk = 42
const opening: ReadonlySet<number> = new Set(
  Array.from('«(„“[{‹‘', (mark) => mark.codePointAt(0) ?? 0),
)
const punctuation = 2

/**
 * Lets `**Важно:**текст` and `слово**«Двери»**` be bold. CommonMark ends bold after punctuation
 * only where a space or punctuation follows, and begins it before punctuation only after one.
 * Here a run of two asterisks or more after punctuation may always end bold, unless the punctuation
 * opens something, and before an opening mark it may always begin bold.
 */
export const boldBesidePunctuation: Extension = {
  text: { [asterisk]: construct() },
  insideSpan: { null: [construct()] },
}

/** «2*3*4» is a product. */
function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}

function construct(): Construct {
  return {
    name: 'attention',
    resolveAll: attention.resolveAll,
    tokenize(effects, ok) {
      const { previous } = this
      let length = 0
      return inside

      function inside(code: Code): State | undefined {
        if (length === 0) effects.enter('attentionSequence')
        if (code === asterisk) {
          effects.consume(code)
          length += 1
          return inside
        }
        const token = effects.exit('attentionSequence')
        const before = classifyCharacter(previous)
        const after = classifyCharacter(code)
        const isBold = length > 1
        if (!isBold && isDigit(previous) && isDigit(code)) return ok(code)
        token._open =
          after === undefined ||
          (after === punctuation && before !== undefined) ||
          (isBold && code !== null && opening.has(code))
        token._close =
          before === undefined ||
          (before === punctuation && after !== undefined) ||
          (isBold && before === punctuation && previous !== null && !opening.has(previous))
        return ok(code)
      }
    },
  }
}
