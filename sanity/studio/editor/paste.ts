import { defineBehavior, raise } from '@portabletext/editor/behaviors'
import { cleanHtml } from './clean-html.ts'
import { isMarkdown, toPastedBlocks } from './markdown-text.ts'

const ourOwn = 'application/x-portable-text'

/** HTML with structure; code editors put Markdown on the clipboard as bare `div` and `span`. */
const structured = /<(?:h[1-6]|p|ul|ol|b|strong|i|em|a|table|blockquote)[\s>]/i

/** HTML of Word, Google Docs and web pages: cleaned, then read by the Studio's own converter. */
const pasteHtml = defineBehavior({
  on: 'deserialize',
  guard: ({ event }) => {
    const { dataTransfer } = event.originEvent.originEvent
    const html = dataTransfer.getData('text/html')
    if (dataTransfer.getData(ourOwn) !== '' || !structured.test(html)) return false
    const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html')
    return { html: cleanHtml(html, location.origin, parse) }
  },
  actions: [
    ({ event }, { html }) => [
      raise({
        type: 'deserialize.data',
        mimeType: 'text/html',
        data: html,
        originEvent: event.originEvent,
      }),
    ],
  ],
})

/** Markdown copied as plain text. */
const pasteMarkdown = defineBehavior({
  on: 'deserialize',
  guard: ({ snapshot, event }) => {
    const { dataTransfer } = event.originEvent.originEvent
    const text = dataTransfer.getData('text/plain')
    const isText =
      dataTransfer.getData(ourOwn) === '' && !structured.test(dataTransfer.getData('text/html'))
    if (!isText || !isMarkdown(text)) return false
    const { schema, keyGenerator } = snapshot.context
    const blocks = toPastedBlocks(text, {
      allowed: schema,
      siteUrl: location.origin,
      newKey: keyGenerator,
    })
    return blocks.length === 0 ? false : { blocks }
  },
  actions: [
    ({ event }, { blocks }) => [
      raise({
        type: 'deserialization.success',
        mimeType: 'text/plain',
        data: blocks,
        originEvent: event.originEvent,
      }),
    ],
  ],
})

export const pasteBehaviors = [pasteHtml, pasteMarkdown]
