import { z } from 'zod'
import { port } from './port.ts'

/** Where a program that watches the site reads its figures. */
export type MetricsSettings = { port: number; host: string }

/** The variables of `MetricsSettings`. */
export const metricsVariables = {
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
}

type Values = z.infer<z.ZodObject<typeof metricsVariables>>

/** The settings; undefined if no port is set. */
export function toMetricsSettings(values: Values): MetricsSettings | undefined {
  const { METRICS_PORT: port, METRICS_HOST: host } = values
  return port === undefined ? undefined : { port, host }
}
