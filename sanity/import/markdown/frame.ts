import type { Element } from 'hast'
import { attributeOf, htmlLine, htmlText, isElement } from './html-tree.ts'
import { resolveLink } from './links.ts'
import { type FlowContext, linkLine, type Piece } from './text-blocks.ts'

type Host = { pattern: RegExp; name: string; page: (match: RegExpExecArray) => string | undefined }

const own = (match: RegExpExecArray) => match.input

/** Players and maps, and the page on which a visitor sees the same. */
const hosts: Host[] = [
  {
    pattern:
      /(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|watch\?v=)|youtu\.be\/)([\w-]{6,})/,
    name: 'Видео на YouTube',
    page: ([, id]) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    pattern: /vimeo\.com\/(?:video\/)?(\d+)/,
    name: 'Видео на Vimeo',
    page: ([, id]) => `https://vimeo.com/${id}`,
  },
  {
    pattern: /rutube\.ru\/(?:play\/embed|video(?:\/embed)?)\/(\w+)/,
    name: 'Видео на Rutube',
    page: ([, id]) => `https://rutube.ru/video/${id}/`,
  },
  {
    pattern: /(?:vk\.com|vkvideo\.ru)\/video_ext\.php\?(?=.*oid=(-?\d+))(?=.*\bid=(\d+))/,
    name: 'Видео ВКонтакте',
    page: ([, owner, id]) => `https://vk.com/video${owner}_${id}`,
  },
  { pattern: /(?:vk\.com|vkvideo\.ru)\/video/, name: 'Видео ВКонтакте', page: own },
  { pattern: /dzen\.ru\//, name: 'Видео в Дзене', page: own },
  {
    pattern: /yandex\.(?:ru|com)\/(?:map-widget|maps|sprav)|api-maps\.yandex/,
    name: 'Карта на Яндексе',
    page: own,
  },
  { pattern: /google\.\w+\/maps|maps\.google/, name: 'Карта Google', page: own },
  { pattern: /(?:twitter|x)\.com\//, name: 'Запись в X', page: own },
  { pattern: /instagram\.com\//, name: 'Запись в Instagram', page: own },
  { pattern: /gist\.github\.com\//, name: 'Код на GitHub', page: own },
  { pattern: /codepen\.io\//, name: 'Пример на CodePen', page: own },
  { pattern: /t\.me\//, name: 'Запись в Telegram', page: own },
  { pattern: /soundcloud\.com|music\.yandex/, name: 'Слушать запись', page: own },
]

const kinds: Readonly<Record<string, string>> = { video: 'Смотреть видео', audio: 'Слушать запись' }

/** A player, a map or another page inside the page, as a link: the site shows no foreign frames. */
export function toFrame(node: Element, context: FlowContext): Piece[] {
  const line = htmlLine(node)
  const source = sourceOf(node)
  if (source === undefined) {
    context.doubt(line, `у <${node.tagName}> нет адреса: посмотрите, чего не хватает`)
    return []
  }
  const address = source.startsWith('//') ? `https:${source}` : source
  const host = hosts.find(({ pattern }) => pattern.test(address))
  const match = host?.pattern.exec(address)
  const href = (match && host?.page(match)) ?? address
  const title = attributeOf(node, 'title')?.trim()
  const name =
    host?.name ??
    kinds[node.tagName] ??
    `Открыть страницу ${URL.parse(href)?.hostname ?? ''}`.trim()
  const text =
    title && !/^(?:(?:youtube|vimeo|video|iframe|player|embed)\s*)+$/i.test(title)
      ? `${name}: ${title}`
      : name
  const isOwnFile = !/^https?:/.test(address)
  if (isOwnFile && resolveLink(href, context.links).kind === 'file') {
    context.warn(line, `<${node.tagName}> заменён ссылкой на файл «${source}», файл сохранён`)
  } else if (isOwnFile) {
    context.doubt(
      line,
      `файл «${source}» не перенесён: загрузите его в блок «Видео» или уберите ссылку`,
    )
  } else {
    context.warn(
      line,
      `<${node.tagName}> заменён ссылкой: чужих плееров и страниц сайт не показывает`,
    )
  }
  return linkLine(href, text, line, context)
}

/** The elements in an element, in their order; Markdown may have put a paragraph around some. */
function elementsIn({ children }: Element): Element[] {
  return children.filter(isElement).flatMap((child) => [child, ...elementsIn(child)])
}

function sourceOf(node: Element): string | undefined {
  const source = ['src', 'data', 'dataSrc', 'dataLazySrc']
    .map((name) => attributeOf(node, name)?.trim())
    .find((value) => value)
  if (source !== undefined) return source
  const inner = elementsIn(node)
  const found = inner
    .map((child) => attributeOf(child, 'src') ?? attributeOf(child, 'value'))
    .find((value) => value)
  return found ?? /^https?:\/\/\S+$/.exec(htmlText(node).trim())?.[0]
}
