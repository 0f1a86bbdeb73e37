/** Calls `stop` once, when this process gets a stop signal or its supervisor has ended. */
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
