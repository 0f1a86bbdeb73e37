import { escapeHtml, startTag, textElement } from './placeholder.ts'
import type { TagCall, TagHtml } from './tag-call.ts'

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
    names: /^(?:button|btn|link|a|linkbutton|extlink|externallink|postlink|nextlink)$/,
    convert: toLink,
  },
  {
    names: /^(?:quote|blockquote|pullquote|cite)$/,
    convert: pair('<blockquote>', '</blockquote>'),
  },
  {
    names:
      /^(?:gallery|carousel|slider|columns?|cols?|rows?|grid|cards|tabs?|tabitem|tabpanel|steps?|card|cardgrid|center|fragment|div|section|wrapper|container|filetree|codegroup|details-content)$/,
    convert: toWrapper,
  },
]

const picture = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|ico)(?:[?#].*)?$/i

function toFigure({ values, attributes }: TagCall): TagHtml | undefined {
  const found = values.findIndex((value) => picture.test(value))
  const src = first(attributes, [
    'src',
    'url',
    'image',
    'image_path',
    'path',
    'file',
    'img',
    'link',
  ])
  const source = src ?? values[found]
  if (source === undefined || source === '') return undefined
  const rest = values.filter(
    (value, index) => index !== found && !/^(?:\d+%?|left|right|center)$/.test(value),
  )
  const alt = first(attributes, ['alt']) ?? (src === undefined ? rest.join(' ') : undefined)
  const caption = first(attributes, ['caption', 'figcaption', 'title', 'description'])
  const credit = first(attributes, ['attr', 'credit', 'source'])
  const href = first(
    attributes,
    src === attributes.get('link') ? ['href'] : ['link', 'href', 'target'],
  )
  const image = startTag('img', { src: source, alt })
  const linked = href === undefined ? image : `${startTag('a', { href })}${image}</a>`
  const words = [caption, credit].filter((text) => text !== undefined && text !== '').join('. ')
  const shown = words === '' ? '' : textElement('figcaption', {}, words)
  return { open: `<figure>${linked}${shown}</figure>`, close: '' }
}

function video(base: string): Convert {
  return (call) => frame(addressOf(call, base), call)
}

function embed(base: string): Convert {
  return (call) => {
    const id = first(call.attributes, ['id', 'url', 'src']) ?? call.values.at(-1)
    return frame(id === undefined || /^(?:https?:)?\/\//.test(id) ? id : `${base}${id}`, call)
  }
}

function addressOf({ values, attributes }: TagCall, base: string): string | undefined {
  const id =
    first(attributes, ['id', 'videoid', 'video_id', 'video', 'url', 'src', 'code', 'yt']) ??
    values[0]
  if (id === undefined || id === '') return undefined
  return /^(?:https?:)?\/\//.test(id) ? id : `${base}${id}`
}

function toFrame(call: TagCall): TagHtml | undefined {
  const address =
    first(call.attributes, ['src', 'url', 'mp4', 'webm', 'mp3', 'link', 'file']) ?? call.values[0]
  return address?.includes('/') || /\.\w{2,4}$/.test(address ?? '')
    ? frame(address, call)
    : undefined
}

function toGist({ values, attributes }: TagCall): TagHtml | undefined {
  const path = first(attributes, ['id', 'url', 'src']) ?? values.slice(0, 2).join('/')
  if (path === '') return undefined
  const src = /^https?:/.test(path) ? path : `https://gist.github.com/${path}`
  return { open: `${startTag('iframe', { src })}</iframe>`, close: '' }
}

function frame(src: string | undefined, { attributes }: TagCall): TagHtml | undefined {
  if (src === undefined || src === '') return undefined
  const title = first(attributes, ['title', 'caption', 'alt'])
  return { open: `${startTag('iframe', { src, title })}</iframe>`, close: '' }
}

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
  const isGeneral = /^(?:callout|alert|admonition|notice|aside|message|infobox)/.test(own)
  const text = first(attributes, ['content', 'text', 'message', 'body'])
  const open = startTag('aside', {
    'data-import': 'callout',
    'data-kind': kind ?? (isGeneral ? values[0] : undefined) ?? own,
    'data-title':
      first(attributes, ['title', 'heading', 'header', 'label']) ?? titleIn(values, isGeneral),
  })
  return {
    open: text === undefined ? open : `${open}<p>${escapeHtml(text)}</p>`,
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
  const head = summary === '' ? '' : textElement('summary', {}, summary)
  return { open: `<details>${head}`, close: '</details>' }
}

function toLink({ values, attributes }: TagCall): TagHtml | undefined {
  const href = first(attributes, ['href', 'link', 'url', 'to', 'relref', 'src']) ?? values[0]
  if (href === undefined || href === '') return undefined
  const text = first(attributes, ['text', 'title', 'label', 'content']) ?? ''
  return { open: `${startTag('a', { href })}${escapeHtml(text)}`, close: '</a>' }
}

/** A frame of the layout; a label that a reader would see stays as a line in bold. */
function toWrapper({ attributes }: TagCall): TagHtml {
  const label = first(attributes, ['title', 'label', 'caption', 'name'])
  const head = label === undefined ? '' : `<p><strong>${escapeHtml(label)}</strong></p>`
  return { open: `<div>${head}`, close: '</div>' }
}

function pair(open: string, close: string): Convert {
  return () => ({ open, close })
}

function first(attributes: ReadonlyMap<string, string>, names: string[]): string | undefined {
  return names
    .map((name) => attributes.get(name))
    .find((value) => value !== undefined && value !== '')
}
