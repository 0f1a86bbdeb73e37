/** One value that Prometheus would store. */
export type Scraped = { name: string; labels: Record<string, string>; value: number }

const sample = /^(?<name>[a-z_:][\w:]*)(?:\{(?<labels>.*)\})? (?<value>\S+)$/i
const label = /(?<name>[a-z_]\w*)="(?<value>(?:[^"\\]|\\.)*)"(?:,|$)/gi

/** The samples of Prometheus' text format; throws at a line that is none. */
export function parseMetrics(text: string): Scraped[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const { name, labels = '', value } = sample.exec(line)?.groups ?? {}
      const number = numberOf(value)
      if (name === undefined || number === undefined) throw new Error(`no sample: ${line}`)
      const pairs: [string, string][] = [...labels.matchAll(label)].map(({ groups = {} }) => [
        groups['name'] ?? '',
        groups['value'] ?? '',
      ])
      return { name, labels: Object.fromEntries(pairs), value: number }
    })
}

function numberOf(text = ''): number | undefined {
  if (/^nan$/i.test(text)) return Number.NaN
  const number = Number(text.replace(/^([+-]?)inf$/i, '$1Infinity'))
  return Number.isNaN(number) ? undefined : number
}

/** The value of the one sample with this name and these labels. */
export function valueOf(
  samples: readonly Scraped[],
  name: string,
  labels: Record<string, string> = {},
): number | undefined {
  return samples.find(
    (one) =>
      one.name === name &&
      Object.entries(labels).every(([label, value]) => one.labels[label] === value),
  )?.value
}
