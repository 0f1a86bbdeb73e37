/**
 * Where an old address, a path with or without a query, leads; `to` is no old address itself.
 */
export type Redirect = {
  from: string
  to: string
  permanent: boolean
  /** The ids of the documents that lead from `from` to `to`, step by step. */
  ids: readonly string[]
}
