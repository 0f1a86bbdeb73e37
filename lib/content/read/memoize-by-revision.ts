/**
 * `make` that is done anew only when a document was changed, made or deleted since the last time,
 * told by `revisions`: the `_rev` of every document that the result depends on, ordered by `_id`.
 * Times do not tell it: a clock that was set back gives a later change an earlier one.
 */
export function memoizeByRevision<Result extends { revisions: readonly string[] }, Made>(
  make: (result: Result) => Made,
): (result: Result) => Made {
  let last: { revision: string; made: Made } | undefined
  return (result) => {
    const revision = result.revisions.join(' ')
    if (last?.revision !== revision) last = { revision, made: make(result) }
    return last.made
  }
}
