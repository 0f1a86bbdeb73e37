/**
 * `make` with its last result kept until a document is changed, created or deleted. `revisions`
 * are the `_rev` of every document that the result depends on, ordered by `_id`. Times would not
 * do: after the clock was set back, a later change has an earlier time.
 */
export function memoizeByRevision<Result extends { revisions: readonly { _rev: string }[] }, Made>(
  make: (result: Result) => Made,
): (result: Result) => Made {
  let last: { revision: string; made: Made } | undefined
  return (result) => {
    const revision = result.revisions.map(({ _rev }) => _rev).join(' ')
    if (last?.revision !== revision) last = { revision, made: make(result) }
    return last.made
  }
}
