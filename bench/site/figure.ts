import { loadavg } from 'node:os'

/** One line of the table: what was asked, what was measured. */
export type Figure = {
  name: string
  /** Empty when there is no goal. */
  goal: string
  measured: string
  /** The same by the baseline of this run; empty without one. */
  baseline: string
  /** Undefined without a goal. */
  met?: boolean
}

/** The figures of one part of the benchmark, with what the machine was doing. */
export type Measured = {
  figures: Figure[]
  /** Every sample behind the figures, by what was measured. */
  samples: Record<string, unknown>
}

export type Quantiles = { low: number; median: number; high: number }

/** Lowest, middle and highest of the samples. */
export function spreadOf(samples: readonly number[]): Quantiles {
  return {
    low: quantile(samples, 0),
    median: quantile(samples, 0.5),
    high: quantile(samples, 1),
  }
}

/** The sample below which `part` of all samples lie; NaN without samples. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** `12.3 (11.9 – 14.0)`: the median with the lowest and the highest sample. */
export function withSpread(samples: readonly number[], unit = '', digits = 1): string {
  const { low, median, high } = spreadOf(samples)
  return `${median.toFixed(digits)}${unit} (${low.toFixed(digits)} – ${high.toFixed(digits)})`
}

/** Pairs samples of one round. */
export function ratios(top: readonly number[], bottom: readonly number[]): number[] {
  return top.map((value, round) => value / (bottom[round] ?? Number.NaN))
}

/** What else the machine was doing, in processes that wanted a core over the last minute. */
export function machineLoad(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1))
}
