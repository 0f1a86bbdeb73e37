// Each part takes the spaces after it, so that a text can be read in one way only: a pattern with
// two ways to read a space takes exponential time to refuse a long text.
const name = `(?:[A-Za-z_]\\w*|'(?:[^'\\\\]|\\\\.)*') *`
const whole = `-?\\d+`
const literal = `(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|true|false|${whole}(?:\\.\\d+)?) *`
const names = `${name}(?:\\. *${name}|\\[[^\\][]*\\] *)*`
const filter = `(?:${names}|[@$] *)(?:\\? *|(?:[=!<>]=|[<>]) *${literal})`
const range = `(?:${whole} *)?: *(?:${whole} *)?`
const member = `(?:${filter}|${range}|${whole} *|\\* *|${names})`
const union = `\\[ *${member}(?:, *${member})*\\] *`
const first = `(?:\\.\\. *)?(?:${name}|${union})`
const step = `(?:\\.\\.? *${name}|(?:\\.\\. *)?${union})`
const syntax = new RegExp(`^ *${first}(?:${step})*$`)

/**
 * Whether a text is a JSONMatch path (https://www.sanity.io/docs/json-match) that may be applied.
 * The engine ignores what it cannot parse and writes anyway, iterates ranges one by one, and sets
 * `__proto__` like any field.
 */
export function isPath(text: string): boolean {
  if (text.length > 1024 || text.replaceAll('\\', '').includes('__proto__')) return false
  const unquoted = text.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')
  return !/\d{6}/.test(unquoted.replaceAll(/[A-Za-z_]\w*/g, '')) && syntax.test(text)
}
