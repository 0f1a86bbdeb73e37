import { wikiAddress } from './address.ts'
import { embed, toFigure, toFrame, toGist, video } from './known-media.ts'
import { inlineHtml } from './inline-html.ts'
import { startTag } from './placeholder.ts'
import { firstArgument as first, saysSomething, type TagCall, type TagHtml } from './tag-call.ts'

type Convert = (call: TagCall) => TagHtml | undefined

/**
 * The HTML of a tag whose meaning is known by its name in any generator: a picture, a film, an
 * admonition, a link. `undefined` for others, and where an argument it needs is missing.
 */
export function convertTag(call: TagCall): TagHtml | undefined {
  const name = plainName(call.name)
  return families.find(({ names }) => names.test(name))?.convert(call)
}

/** `lite-youtube`, `LiteYoutube` and `lite_youtube.html` are one name. */
function plainName(name: string): string {
  return name
    .replace(/^.*\//, '')
    .replace(/\.(?:html?|liquid|md|njk)$/, '')
    .replace(/[-_.]/g, '')
    .toLowerCase()
}

const families: { names: RegExp; convert: Convert }[] = [
  {
    names:
      /^(?:the|lite|smart|my|blog|post|next|astro|responsive|asset|lazy|optimized|content)?(?:figure|image|img|picture|photo)s?$/,
    convert: toFigure,
  },
  {
    names:
      /^(?:figureimage|imagefigure|imgcaption|imagecaption|imgresponsive|lazyimg|lazyimage|zoomimg|zoomimage|figcaption)$/,
    convert: toFigure,
  },
  {
    names: /^(?:lite|responsive)?(?:youtube|yt)(?:lite|video|player|embed)?$/,
    convert: video('https://www.youtube.com/watch?v='),
  },
  { names: /^(?:lite)?vimeo(?:video|player|embed)?$/, convert: video('https://vimeo.com/') },
  { names: /^rutube(?:video|player|embed)?$/, convert: video('https://rutube.ru/video/') },
  {
    names: /^(?:tweet|twitter|x|twitterembed|tweetembed)$/,
    convert: embed('https://x.com/i/status/'),
  },
  { names: /^(?:instagram|instagramembed)$/, convert: embed('https://www.instagram.com/p/') },
  { names: /^gist$/, convert: toGist },
  { names: /^(?:codepen|iframe|embed|video|audio|vkvideo|oembed)$/, convert: toFrame },
  {
    names:
      /^(?:note|tip|hint|info|warning|warn|caution|danger|error|important|callout|alert|admonition|notice|aside|message|infobox|success|question|example|attention)(?:box|block)?$/,
    convert: toCallout,
  },
  {
    names: /^(?:details|collapse|expand|accordion|accordionitem|spoiler|foldable)$/,
    convert: toDetails,
  },
  {
    names: /^(?:button|btn|link|a|linkbutton|extlink|externallink|postlink|assetlink|nextlink)$/,
    convert: toLink,
  },
  {
    names: /^(?:quote|blockquote|pullquote|cite)$/,
    convert: toQuote,
  },
  {
    names:
      /^(?:gallery|carousel|slider|columns?|cols?|rows?|grid|cards|tabs?|tabitem|tabpanel|steps?|card|cardgrid|center|fragment|div|section|wrapper|container|filetree|codegroup|details-content)$/,
    convert: toWrapper,
  },
]

function toCallout({ name, values, attributes }: TagCall): TagHtml {
  const kind = first(attributes, [
    'type',
    'variant',
    'kind',
    'class',
    'level',
    'theme',
    'color',
    'style',
  ])
  const own = plainName(name)
  const isGeneral = /^(?:callout|alert|admonition|notice|aside|hint|message|infobox)/.test(own)
  const text = first(attributes, ['content', 'text', 'message', 'body'])
  const open = startTag('aside', {
    id: attributes.get('id'),
    'data-import': 'callout',
    'data-kind': kind ?? (isGeneral ? values[0] : undefined) ?? own,
    'data-title':
      first(attributes, ['title', 'heading', 'header', 'label']) ?? titleIn(values, isGeneral),
  })
  return {
    open: text === undefined ? open : `${open}<p>${inlineHtml(text)}</p>`,
    close: '</aside>',
  }
}

/** Arguments without a name: a kind in one word, or a title. */
function titleIn(values: readonly string[], isGeneral: boolean): string | undefined {
  const words = isGeneral ? values.slice(1) : values
  return words.length === 0 || /^[a-z-]+$/.test(words.join('')) ? undefined : words.join(' ')
}

function toDetails({ values, attributes }: TagCall): TagHtml {
  const summary = first(attributes, ['summary', 'title', 'label', 'header']) ?? values.join(' ')
  const head = summary === '' ? '' : `<summary>${inlineHtml(summary)}</summary>`
  return { open: `<details>${head}`, close: '</details>' }
}

/** `{% post_link keys 'Слова' %}` names a post by its file, other links an address. */
function toLink({ name, values, attributes }: TagCall): TagHtml | undefined {
  const named = first(attributes, ['href', 'link', 'url', 'to', 'relref', 'src'])
  const index = Math.max(
    0,
    values.findIndex((value) => /^(?:https?:|\/|#|mailto:|tel:)/.test(value)),
  )
  const target = named ?? values[index]
  if (target === undefined || target === '') return undefined
  const href = plainName(name) === 'postlink' ? wikiAddress(target) : target
  const words = named === undefined ? values.toSpliced(index, 1) : values
  const text =
    first(attributes, ['text', 'title', 'label', 'content']) ??
    words.filter((word) => !/^(?:true|false|external|right|left|center)$/.test(word)).join(' ')
  return { open: `${startTag('a', { href })}${inlineHtml(text)}`, close: '</a>' }
}

/** A quotation; who said it, and where, stand below it. */
function toQuote({ values, attributes, text }: TagCall): TagHtml {
  const [, raw = ''] = /^\{%-?\s*\w+\s+([^=]*?)\s*-?%\}$/.exec(text) ?? []
  const [, before = raw, found = '', after = ''] =
    /^(.*?)\s*(https?:\/\/\S+)\s*(.*)$/s.exec(raw) ?? []
  const said = raw === '' ? values.filter(saysSomething) : [before, after]
  const names = ['author', 'by', 'cite', 'source', 'title', 'from', 'attribution']
  const words = [
    ...said,
    ...names.map((name) => attributes.get(name) ?? '').filter((value) => !/^https?:/.test(value)),
  ].filter((word) => word !== '')
  const links = ['url', 'link', 'href', 'cite', 'source'].map((name) => attributes.get(name) ?? '')
  const href = found || links.find((value) => /^(?:https?:|\/)/.test(value))
  const label = inlineHtml(words.join(', ') || (href ?? ''))
  if (label === '') return { open: '<blockquote>', close: '</blockquote>' }
  const linked = href === undefined ? label : `${startTag('a', { href })}${label}</a>`
  return { open: '<blockquote>', close: `<p>— ${linked}</p></blockquote>` }
}

/** A frame of the layout; what a reader would see of a card or tab stays above its content. */
function toWrapper({ values, attributes }: TagCall): TagHtml {
  const own = first(attributes, ['title', 'label', 'caption', 'name', 'header'])
  const label = own ?? values.filter(saysSomething).join(' ')
  const href = first(attributes, ['link', 'href', 'url', 'to'])
  const text = first(attributes, ['description', 'text', 'content', 'subtitle'])
  const src = first(attributes, ['image', 'img', 'src', 'cover'])
  const words = inlineHtml(label || (href ?? ''))
  const strong = `<strong>${href === undefined ? words : `${startTag('a', { href })}${words}</a>`}</strong>`
  const head = [
    src === undefined ? '' : startTag('img', { src }),
    words === '' ? '' : `<p>${strong}</p>`,
    text === undefined ? '' : `<p>${inlineHtml(text)}</p>`,
  ].join('')
  return { open: `<div>${head}`, close: '</div>' }
}
