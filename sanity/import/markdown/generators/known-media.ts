import { inlineHtml } from './inline-html.ts'
import { startTag } from './placeholder.ts'
import { firstArgument as first, type TagCall, type TagHtml } from './tag-call.ts'

const picture = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|ico)(?:[?#].*)?$/i

/** A figure around pictures that stand in the text. */
export function figurePair({ name, attributes }: TagCall): TagHtml | undefined {
  return /^(?:figure|frame$|captioned|withcaption)/i.test(name)
    ? { open: '<figure>', close: `${figcaption(attributes)}</figure>` }
    : undefined
}

/** A picture with its caption; who made it may be a link. */
export function toFigure({ values, attributes }: TagCall): TagHtml | undefined {
  const found = values.findIndex((value) => picture.test(value))
  const names = ['src', 'url', 'image', 'image_path', 'path', 'file', 'img', 'link']
  const src = first(attributes, names)
  const source = src ?? values[found]
  if (source === undefined || source === '') return undefined
  const rest = values.filter(
    (value, index) => index !== found && !/^(?:\d+%?|left|right|center|--\w+)$/.test(value),
  )
  const alt = first(attributes, ['alt']) ?? (src === undefined ? rest.join(' ') : undefined)
  const href = first(
    attributes,
    src === attributes.get('link') ? ['href'] : ['link', 'href', 'target'],
  )
  const image = startTag('img', { src: source, alt })
  const linked = href === undefined ? image : `${startTag('a', { href })}${image}</a>`
  return { open: `<figure>${linked}${figcaption(attributes)}</figure>`, close: '' }
}

function figcaption(attributes: TagCall['attributes']): string {
  const texts = ['title', 'caption', 'figcaption', 'description']
    .map((name) => attributes.get(name) ?? '')
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .map(inlineHtml)
  const credit = first(attributes, ['attr', 'credit', 'source', 'author', 'copyright']) ?? ''
  const link = first(attributes, ['attrlink', 'creditlink', 'sourcelink', 'sourceurl'])
  const shownCredit = inlineHtml(credit || (link ?? ''))
  if (shownCredit !== '') {
    texts.push(
      link === undefined ? shownCredit : `${startTag('a', { href: link })}${shownCredit}</a>`,
    )
  }
  const sentences = texts.map((text, index) =>
    index < texts.length - 1 && !/[.!?…]$/.test(text) ? `${text}.` : text,
  )
  return sentences.length === 0 ? '' : `<figcaption>${sentences.join(' ')}</figcaption>`
}

/** A film that is named by its address or by its id on a host. */
export function video(base: string): (call: TagCall) => TagHtml | undefined {
  return (call) => frame(addressOf(call, base), call)
}

/** A post of a network, named by its address or its id. */
export function embed(base: string): (call: TagCall) => TagHtml | undefined {
  return (call) => {
    const id = first(call.attributes, ['id', 'url', 'src']) ?? call.values.at(-1)
    return frame(id === undefined || /^(?:https?:)?\/\//.test(id) ? id : `${base}${id}`, call)
  }
}

function addressOf({ values, attributes }: TagCall, base: string): string | undefined {
  const names = ['id', 'videoid', 'video_id', 'video', 'url', 'src', 'code', 'yt']
  const id = first(attributes, names) ?? values[0]
  if (id === undefined || id === '') return undefined
  return /^(?:https?:)?\/\//.test(id) ? id : `${base}${id}`
}

/** Addresses of films by their ids, for players that name the host. */
const hosts: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  rutube: 'https://rutube.ru/video/',
}

/** A player or page inside the page, by its address. */
export function toFrame(call: TagCall): TagHtml | undefined {
  const host = hosts[call.attributes.get('provider') ?? call.attributes.get('host') ?? '']
  if (host !== undefined) return video(host)(call)
  const names = ['src', 'url', 'mp4', 'webm', 'mp3', 'link', 'file']
  const address = first(call.attributes, names) ?? call.values[0]
  return address?.includes('/') || /\.\w{2,4}$/.test(address ?? '')
    ? frame(address, call)
    : undefined
}

export function toGist({ values, attributes }: TagCall): TagHtml | undefined {
  const path = first(attributes, ['id', 'url', 'src']) ?? values.slice(0, 2).join('/')
  if (path === '') return undefined
  const src = /^https?:/.test(path) ? path : `https://gist.github.com/${path}`
  return { open: `${startTag('iframe', { src })}</iframe>`, close: '' }
}

function frame(src: string | undefined, { attributes }: TagCall): TagHtml | undefined {
  if (src === undefined || src === '') return undefined
  const title = first(attributes, ['title', 'alt'])
  const caption = first(attributes, ['caption', 'description'])
  const poster = first(attributes, ['poster', 'thumbnail', 'cover'])
  const still = poster === undefined ? '' : startTag('img', { src: poster })
  const film = `${startTag('iframe', { src, title })}</iframe>`
  if (caption === undefined) return { open: `${still}${film}`, close: '' }
  return { open: `${still}${film}<p>${inlineHtml(caption)}</p>`, close: '' }
}
