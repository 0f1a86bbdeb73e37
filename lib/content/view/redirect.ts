/** Where an old address leads; `to` is no old address itself. */
export type Redirect = { from: string; to: string; permanent: boolean }
