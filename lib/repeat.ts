/**
 * Runs `work`, which must not reject, now and then every `everyMs`; a run that takes longer is not
 * joined by another. `stop` resolves when the last run has ended. The process may end in between.
 */
export function repeat(everyMs: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let running: Promise<void> | undefined
  const run = () => {
    running ??= work().finally(() => {
      running = undefined
    })
  }
  const timer = setInterval(run, everyMs).unref()
  run()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
