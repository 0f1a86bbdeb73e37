import { z } from 'zod'
import { isUnspecifiedAddress } from '#lib/hosts/own.ts'
import { isPublicAddress } from '#lib/hosts/public.ts'
import { origin } from './origin.ts'

/** Which instance of the site runs the lake, and who reaches it. */
export type LakeSettings = {
  /** The lake of another instance; undefined: this one runs it, or content is in the cloud. */
  lakeUrl: string | undefined
  /** Private address on which our lake listens besides loopback, for other instances. */
  lakeHost: string
}

/** The variables of `LakeSettings`. */
export const lakeVariables = {
  LAKE_URL: origin.optional(),
  LAKE_HOST: z
    .union([z.ipv4(), z.ipv6()], 'must be an IP address of this machine')
    .refine((host) => !isPublicAddress(host) && !isUnspecifiedAddress(host), {
      error:
        'must be one address of this machine in the private network, such as 10.0.0.1: the lake must not be open to the internet',
    })
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

/** What of the settings of the lake does not go together; `wrong` as in `toMailSettings`. */
export function lakeProblem(env: Checked, wrong: ReadonlySet<string>): string | undefined {
  const isWrong = (...names: string[]) => names.some((name) => wrong.has(name))
  if (isWrong('LAKE_URL', 'NEXT_PUBLIC_SANITY_PROJECT_ID')) return undefined
  if (env.runsLake) {
    return env.port === env.lakePort && !isWrong('PORT', 'LAKE_PORT')
      ? 'PORT and LAKE_PORT must differ'
      : undefined
  }
  if (env.lakeUrl === undefined) return undefined
  if (env.cloud) {
    return 'LAKE_URL and NEXT_PUBLIC_SANITY_PROJECT_ID must not both be set: content is in one place'
  }
  if (env.databaseUrl === undefined && !isWrong('DATABASE_URL')) {
    return 'DATABASE_URL must be set with LAKE_URL: instances share requests, limits and sessions in one PostgreSQL'
  }
  return undefined
}
