/** Words a minute that an adult reads of a Russian text without hurry. */
const pace = 180

/** Whole minutes, at least one, that a text of so many words takes. */
export function readingMinutes(words: number | null): number {
  return Math.max(1, Math.round((words ?? 0) / pace))
}
