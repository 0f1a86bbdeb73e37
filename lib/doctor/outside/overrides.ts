/** How the public address is reached; empty but in tests, which have servers of their own. */
export type Overrides = {
  /** An address instead of what the DNS says. */
  address?: string
  httpPort?: number
  httpsPort?: number
  /** A certificate, in PEM, of an authority that is trusted alone. */
  authority?: string
}
