/**
 * Tool «Заявки»: the desk in a frame. Requests are no content: the desk has accounts of its own, and
 * the Studio's user opens nothing there.
 */
export function RequestsTool() {
  return (
    <iframe
      src="/desk/"
      title="Стол консьержа"
      style={{ display: 'block', width: '100%', height: '100%', border: 0 }}
    />
  )
}
