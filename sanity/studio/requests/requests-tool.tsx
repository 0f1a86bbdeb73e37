/** The desk has no scripts; links may open a chat, a call or a letter. */
const sandbox =
  'allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-to-custom-protocols'

/**
 * Tool «Заявки»: the desk in a frame. Requests are no content: the desk has accounts of its own, and
 * the Studio's user opens nothing there.
 */
export function RequestsTool() {
  return (
    <iframe
      src="/desk/"
      sandbox={sandbox}
      title="Стол консьержа"
      style={{ display: 'block', width: '100%', height: '100%', border: 0 }}
    />
  )
}
