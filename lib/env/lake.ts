import { z } from 'zod'
import { origin } from './origin.ts'

/** Which instance of the site runs the lake, and who reaches it. */
export type LakeSettings = {
  /** The lake of another instance; undefined: this one runs it, or content is in the cloud. */
  lakeUrl: string | undefined
  /** Address on which our lake listens besides loopback, for other instances. */
  lakeHost: string
}

/** The variables of `LakeSettings`. */
export const lakeVariables = {
  LAKE_URL: origin.optional(),
  LAKE_HOST: z
    .union([z.ipv4(), z.ipv6()], 'must be an IP address of this machine')
    .default('127.0.0.1'),
}

export function toLakeSettings(values: z.infer<z.ZodObject<typeof lakeVariables>>): LakeSettings {
  return { lakeUrl: values.LAKE_URL, lakeHost: values.LAKE_HOST }
}

type Checked = LakeSettings & {
  cloud: boolean
  runsLake: boolean
  port: number
  lakePort: number
  databaseUrl: string | undefined
}

/** What of the settings of the lake does not go together. */
export function lakeProblem(env: Checked): string | undefined {
  if (env.runsLake) {
    return env.port === env.lakePort ? 'PORT and LAKE_PORT must differ' : undefined
  }
  if (env.lakeUrl === undefined) return undefined
  if (env.cloud) {
    return 'LAKE_URL and NEXT_PUBLIC_SANITY_PROJECT_ID must not both be set: content is in one place'
  }
  if (env.databaseUrl === undefined) {
    return 'DATABASE_URL must be set with LAKE_URL: instances share requests, limits and sessions in one PostgreSQL'
  }
  return undefined
}
