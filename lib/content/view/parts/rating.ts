export type Rating = {
  value: number
  count: number
  best: number
  worst: number
  /** Who collected the votes. */
  source: string
  /** Where they can be seen: http or https. A rating that nobody can check does not exist. */
  sourceHref: string
}
