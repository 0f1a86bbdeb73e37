import { join } from 'node:path'

/** What the processes of one installation must agree on. */
type Installation = {
  dataDir: string
  port: number
  lakePort: number
  lakeWebhookUrl: string
  lakePublicUrl: string
  siteUrl: string
  distDir: string
}

/**
 * The environment of every process of one installation: our own, completed by the supervisor's
 * defaults, so that all processes see the same values.
 */
export function childEnvironment(env: Installation): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: env.dataDir,
    LAKE_DATA_DIR: join(env.dataDir, 'lake'),
    PORT: String(env.port),
    LAKE_PORT: String(env.lakePort),
    LAKE_WEBHOOK_URL: env.lakeWebhookUrl,
    LAKE_PUBLIC_URL: env.lakePublicUrl,
    SITE_URL: env.siteUrl,
    NEXT_DIST_DIR: env.distDir,
  }
}

/** What the lake is told of the secrets; it knows no file of ours. */
export function lakeEnvironment(
  env: Installation,
  secrets: { webhookSecret: string; readToken: string; writeToken: string },
): NodeJS.ProcessEnv {
  return {
    ...childEnvironment(env),
    SANITY_WEBHOOK_SECRET: secrets.webhookSecret,
    SANITY_API_READ_TOKEN: secrets.readToken,
    SANITY_API_WRITE_TOKEN: secrets.writeToken,
  }
}

/** The environment of a build, which must not know for which installation it is. */
export function buildEnvironment(distDir: string): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env
  return {
    PATH,
    HOME,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_DIST_DIR: distDir,
  }
}

/** The environment of a program that this process starts. */
export function environmentWith(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more }
}
