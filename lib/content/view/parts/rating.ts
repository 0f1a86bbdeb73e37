export type Rating = {
  value: number
  count: number
  best: number
  worst: number
  /** Who collected the votes; a rating without a source does not exist. */
  source: string
  /** Where the votes can be read, https; a rating that nobody can check does not exist either. */
  url: string
}
