import { join } from 'node:path'
import { z } from 'zod'
import { run } from './servers/process.ts'

/** What a browser sends, so that each server picks its best encoding. */
export const acceptEncoding = 'gzip, deflate, br, zstd'

const report = z.object({
  requests: z.number(),
  seconds: z.number(),
  /** Latencies in milliseconds. */
  p50: z.number(),
  p99: z.number(),
  max: z.number(),
  /** Connections that failed, and requests without an answer in two seconds. */
  failed: z.number(),
  non2xx: z.number(),
})

export type Load = z.infer<typeof report>

/** As many requests as `connections` kept open can make; needs wrk. */
export async function wrk(url: string, connections: number, seconds: number): Promise<Load> {
  const output = await run([
    'wrk',
    '--threads=1',
    `--connections=${connections}`,
    `--duration=${seconds}s`,
    `--header=Accept-Encoding: ${acceptEncoding}`,
    `--script=${join(import.meta.dirname, 'wrk-report.lua')}`,
    url,
  ])
  return report.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
}
