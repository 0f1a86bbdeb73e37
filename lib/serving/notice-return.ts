type Options = {
  /** Whether something could not be made and waits for the lake; nobody is asked otherwise. */
  isAwaited: () => boolean
  /** Whether the lake answers; resolves in time whatever the lake does. */
  isThere: () => Promise<boolean>
  /** Called when it answers after it did not. */
  onReturn: () => void
}

const pauseMs = 1_000

/**
 * Notices when a lake that hung answers again. Its stream of events stays open meanwhile, so that
 * no reconnect tells of it. Returns how to stop.
 */
export function noticeReturn({ isAwaited, isThere, onReturn }: Options): () => void {
  let wasAway = false
  let isAsking = false

  const look = async () => {
    if (isAsking) return
    isAsking = true
    const isAway = isAwaited() && !(await isThere())
    isAsking = false
    if (wasAway && !isAway) onReturn()
    wasAway = isAway
  }
  const timer = setInterval(look, pauseMs)
  return () => clearInterval(timer)
}
