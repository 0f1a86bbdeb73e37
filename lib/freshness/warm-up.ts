/**
 * Requests pages that were just revalidated, so that they are rendered before the next visitor
 * comes. A page that fails here is rendered at its next visit.
 */
export async function warmUp(port: number, paths: readonly string[]): Promise<void> {
  await Promise.allSettled(
    paths.map(async (path) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        cache: 'no-store',
        signal: AbortSignal.timeout(10_000),
      })
      await response.arrayBuffer()
    }),
  )
}
