/** The second line of a block's preview: what it is, something about it, and whether it is hidden. */
export function blockSubtitle(kind: string, hidden: unknown, detail?: string): string {
  return [kind, detail, hidden === true && 'скрыт на сайте'].filter(Boolean).join(' · ')
}
