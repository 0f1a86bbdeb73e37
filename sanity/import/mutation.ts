type NewDocument = { _id: string; _type: string } & Record<string, unknown>

/** A change of the lake, as Sanity's mutations API takes it. */
export type Mutation =
  | { create: NewDocument }
  | { createIfNotExists: NewDocument }
  | { delete: { id: string } }
  | {
      patch: {
        id: string
        ifRevisionID?: string
        set?: Record<string, unknown>
        unset?: string[]
      }
    }
