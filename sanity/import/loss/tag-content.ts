import { wordsOf } from './words.ts'

/** What a reader may get of the parameters of a tag of a generator or component. */
export type TagContent = {
  words: string[]
  /** Addresses, and names of films. */
  links: string[]
  /** Addresses. */
  pictures: string[]
}

/** They steer the generator or dress code. */
const silent =
  /^(?:\/|end|(?:if|elsif|unless|for|assign|capture|case|when|comment|raw|cycle|increment|set|layout|extends|import|from|block|macro|highlight|code|codeblock|prism|link|post_url|ref|relref)$)/

const quotation = /^(?:block|pull)?quote$/
const player =
  /youtube|vimeo|rutube|video|audio|tweet|twitter|instagram|gist|codepen|iframe|oembed|^embed$/i
const parameter = /([\w:-]+)\s*[=:]\s*("[^"]*"|'[^']*'|[^\s"']+)|"([^"]*)"|'([^']*)'|([^\s,"']+)/g
const shown =
  /^(?:title|caption|figcaption|alt|text|label|summary|description|attr|author|source|credit|quote|heading|header|subtitle|name|content|cite)$/i
const target = /^(?:href|link|url|to|attrlink|cite)$/i
const address = /^(?:(?:https?:)?\/\/|[./#])\S*$/
const pictureFile = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)(?:[?#].*)?$/i

/**
 * Reads the parameters of a tag: `figure src="a.png" caption="Утро"`.
 *
 * @param inner what stands between its brackets
 */
export function tagContent(inner: string): TagContent {
  const content: TagContent = { words: [], links: [], pictures: [] }
  const [whole = '', name = ''] = /^\s*([\w./:-]+)/.exec(inner) ?? []
  if (name === '' || silent.test(name)) return content
  const isPlayer = player.test(name)
  let isFirst = true
  for (const match of inner.slice(whole.length).matchAll(parameter)) {
    const [, key, keyed, inDouble, inSingle, bare] = match
    const quoted = inDouble ?? inSingle
    const value = (keyed?.replace(/^["']|["']$/g, '') ?? quoted ?? bare ?? '').trim()
    if (/^[{}/]*$/.test(value)) continue
    if (pictureFile.test(value)) content.pictures.push(value)
    else if (isPlayer && isFirst && isNamed(key)) content.links.push(value)
    else if (/^(?:https?:)?\/\//.test(value) || (key && target.test(key) && value.includes('/')))
      content.links.push(value)
    else if (isText(value, { name, key, isQuoted: quoted !== undefined }))
      content.words.push(...wordsOf(value))
    else continue
    isFirst = false
  }
  return content
}

/** Whether a parameter may say which film it is: it has no name, or one that means an address. */
function isNamed(key: string | undefined): boolean {
  return key === undefined || /^(?:id|src|url|href|mp[34]|webm|video|videoid|file)$/i.test(key)
}

function isText(
  value: string,
  { name, key, isQuoted }: { name: string; key: string | undefined; isQuoted: boolean },
): boolean {
  if (address.test(value)) return false
  if (key !== undefined) return shown.test(key)
  if (isQuoted) return /\p{L}\s+\p{L}/u.test(value) || /\p{Script=Cyrillic}/u.test(value)
  return quotation.test(name) || /\p{Script=Cyrillic}/u.test(value)
}
