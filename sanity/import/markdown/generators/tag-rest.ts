import { inlineHtml } from './inline-html.ts'
import { escapeHtml } from './placeholder.ts'
import { saysSomething, type TagCall, type TagHtml } from './tag-call.ts'

/** Arguments that tell a program how something looks or behaves. */
const options =
  /^(?:class(?:name)?|style|width|height|w|h|align\w*|float|position|layout|fit|object\w*|sizes?|srcset|loading|decoding|quality|ratio|aspect\w*|color|colour|theme|type|variant|kind|level|icon|lang|language|locale|target|rel|id|key|ref|slot|is|as|role|tabindex|lightbox|zoom\w*|placeholder|blur\w*|format|group\w*|sync\w*|defaultvalue|value|open|autoplay|controls|loop|muted|preload|start|end|allow\w*|frameborder|border|params|webm|ogv|ogg|on[a-z]+|client:\w+|data-[\w-]+|aria-(?!label)\w+|ids?|hash|cssclass|command|process|options|resize|sandbox|seamless|scrolling|privacy)$/

/** Arguments whose words a reader would see, also a single one. */
const worded =
  /^(?:title|caption|alt|text|label|name|description|author|source|summary|header|heading|subtitle|content|message|credit|attr|cite|by|aria-label)$/

/** Arguments of a known tag, as written, that are not in what it became: words and addresses. */
export function restOf(call: TagCall, { open, close }: TagHtml): string[] {
  const html = `${open}${close}`
  const isMissing = (value: string) =>
    value !== '' &&
    ![escapeHtml(value), inlineHtml(value), encodeURI(value.toWellFormed())].some((written) =>
      html.includes(written),
    )
  const attributes = [...call.attributes]
    .filter(
      ([name, value]) =>
        !options.test(name) &&
        isMissing(value) &&
        (worded.test(name) ? /\p{L}/u.test(value) : isAddress(value) || isSentence(value)),
    )
    .map(([name, value]) => `${name}="${value}"`)
  const values = call.values
    .filter((value) => isMissing(value) && (isAddress(value) || isWord(value)))
    .map((value) => `"${value}"`)
  const expressions = (call.expressions ?? [])
    .filter(({ name, value }) => !options.test(name.toLowerCase()) && mayShow(value))
    .map(({ name, value }) => `${name}={${value}}`)
  return [...attributes, ...values, ...expressions]
}

function isAddress(value: string): boolean {
  return /^(?:https?:)?\/\/|^\.{0,2}\/\S|\.(?:png|jpe?g|gif|webp|avif|svg|mp[34]|pdf|html?)$/i.test(
    value,
  )
}

function isSentence(value: string): boolean {
  return /\p{L}{2}\s+\p{L}|[а-яё]{2}/iu.test(value)
}

function isWord(value: string): boolean {
  return saysSomething(value) && /\p{L}{2}/u.test(value)
}

/** Whether an expression has a text or an element in it. */
function mayShow(value: string): boolean {
  return /["'`][^"'`]*\p{L}{3}[^"'`]*["'`]|<[A-Za-z>]/u.test(value)
}
