/** Calls `stop` once when this process is asked to end, or when its supervisor is gone. */
export function onStopSignal(stop: () => void): void {
  let asked = false
  const once = () => {
    if (asked) return
    asked = true
    stop()
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
  process.on('disconnect', once)
}
