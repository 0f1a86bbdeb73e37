import type { Count } from './figures.ts'

/** Counts by day with a zero for each day from `first` to `last` (`YYYY-MM-DD`) that has none. */
export function everyDay(
  counts: readonly Count[],
  { first, last }: { first: string; last: string },
): Count[] {
  const known = new Map(counts.map(({ name, count }) => [name, count]))
  const days: Count[] = []
  for (
    let day = Temporal.PlainDate.from(first);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    const name = day.toString()
    days.push({ name, count: known.get(name) ?? 0 })
  }
  return days
}

/** A day as people write it: «25 ноября». */
export function dayTitle(day: string): string {
  const parts = { timeZone: 'UTC', day: 'numeric', month: 'long' } as const
  return new Intl.DateTimeFormat('ru-RU', parts).format(new Date(day))
}
