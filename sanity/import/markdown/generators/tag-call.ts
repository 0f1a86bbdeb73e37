/** A tag, shortcode or component that a generator would have replaced by its output. */
export type TagCall = {
  /** As written: `figure`, `Callout`, `include`. */
  name: string
  /** Arguments without a name, in order. */
  values: string[]
  /** Arguments by name, in lower case. */
  attributes: ReadonlyMap<string, string>
  /** Arguments of JSX that only running it would tell. */
  expressions?: readonly { name: string; value: string }[]
  /** The whole tag as it stands in the file. */
  text: string
  /** Whether it stands on a line of its own. */
  isBlock: boolean
}

/** What stands in the place of a tag; what is inside a pair stays between `open` and `close`. */
export type TagHtml = { open: string; close: string }

const token =
  /([\p{L}\w@-]+(?::[\w-]+)?)\s*=\s*("[^"]*"|'[^']*'|`[^`]*`|[^\s"'`,]+)|([\w-]+):(?=\s|["'])\s*("[^"]*"|'[^']*'|[^\s"',]+)|("[^"]*"|'[^']*'|`[^`]*`)|([^\s,]+)/gu

/** The arguments of a tag: `src="a.png" "Подпись" wide`. */
export function parseArguments(source: string): Pick<TagCall, 'values' | 'attributes'> {
  const values: string[] = []
  const attributes = new Map<string, string>()
  for (const match of source.matchAll(token)) {
    const name = match[1] ?? match[3]
    const value = unquoted(match[2] ?? match[4] ?? match[5] ?? match[6] ?? '')
    if (name === undefined) values.push(value)
    else attributes.set(name.toLowerCase(), value)
  }
  return { values, attributes }
}

function unquoted(value: string): string {
  const [, , inner] = /^(["'`])([\s\S]*)\1$/.exec(value) ?? []
  return inner ?? value
}

/** The first of some arguments that is there and not empty. */
export function firstArgument(
  attributes: ReadonlyMap<string, string>,
  names: readonly string[],
): string | undefined {
  return names
    .map((name) => attributes.get(name))
    .find((value) => value !== undefined && value !== '')
}

/** Whether an argument without a name is words for a reader, not an option such as `wide` or `2`. */
export function saysSomething(value: string): boolean {
  return /\p{L}/u.test(value) && !/^[a-z\d_.:%#-]+$/.test(value)
}
