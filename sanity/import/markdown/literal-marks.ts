import type { ElementContent } from 'hast'
import type { Warn } from '#sanity/import/problem.ts'
import { element } from './html-tree.ts'

/** Marks of bold beside a word: they were meant as marks and are not. */
const strayBold = /\*\*+(?=[^\s*])|(?<=[^\s*])\*\*+/g

/** A text without the marks of bold that had no pair. */
export function withoutStrayMarks(text: string): string {
  return text.includes('**') ? text.replace(strayBold, '') : text
}

const literals: { pattern: RegExp; say: (found: string) => string }[] = [
  { pattern: /\*\*+/, say: (found) => `у знаков «${found}» нет пары: выделения не получилось` },
  {
    pattern: /(?<![\w_])__|__(?![\w_])|~~/u,
    say: (found) => `знаки «${found}» остались в тексте: выделения не получилось`,
  },
  {
    pattern: /\[\^[^\]\s]{1,60}\]/,
    say: (found) => `у сноски ${found} нет текста: она осталась как есть`,
  },
  {
    pattern: /(?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?![\w:])/,
    say: (found) => `код ${found} остался текстом: значок можно вставить вручную`,
  },
]

/** Reports what stays in a text as it was typed, though it was meant for Markdown. */
export function reportLiterals(text: string, line: number, warn: Warn): void {
  for (const { pattern, say } of literals) {
    const [found] = pattern.exec(text) ?? []
    if (found !== undefined) warn(line, `${say(found)} («${around(text, found)}»)`)
  }
}

function around(text: string, found: string): string {
  const at = text.indexOf(found)
  return text
    .slice(Math.max(0, at - 20), at + found.length + 20)
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Sets `**жирный **слово` in bold: Markdown takes the second pair of asterisks for a beginning. In a
 * paragraph that has just two of them left there is only one way to read them.
 */
export function withPairedBold(nodes: readonly ElementContent[]): ElementContent[] {
  const places = nodes.flatMap((node, index) =>
    node.type === 'text'
      ? [...node.value.matchAll(/\*\*/g)].map((match) => ({ index, at: match.index }))
      : [],
  )
  const [first, second] = places
  if (places.length !== 2 || first === undefined || second === undefined) return [...nodes]
  const opens = nodes[first.index]
  const closes = nodes[second.index]
  if (opens?.type !== 'text' || closes?.type !== 'text') return [...nodes]
  if (/^(?:\s|$)/.test(opens.value.slice(first.at + 2))) return [...nodes]
  const inside: ElementContent[] =
    first.index === second.index
      ? [{ ...opens, value: opens.value.slice(first.at + 2, second.at) }]
      : [
          { ...opens, value: opens.value.slice(first.at + 2) },
          ...nodes.slice(first.index + 1, second.index),
          { ...closes, value: closes.value.slice(0, second.at) },
        ]
  return [
    ...nodes.slice(0, first.index),
    { ...opens, value: opens.value.slice(0, first.at) },
    element('strong', inside, opens),
    { ...closes, value: closes.value.slice(second.at + 2) },
    ...nodes.slice(second.index + 1),
  ]
}
