export type Rating = {
  value: number
  count: number
  best: number
  worst: number
  /** Who collected the votes; a rating without a source does not exist. */
  source: string
}
