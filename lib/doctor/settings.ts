import type { Env } from '#lib/env.ts'
import { isLoopbackHost, isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { advice, error, type Finding } from './finding.ts'

/** Problems that the environment alone shows. Pure. */
export function settingsFindings(env: Env): Finding[] {
  const local = isLoopbackUrl(env.siteUrl)
  const open = !isLoopbackHost(env.host)
  return [
    ...(open && local
      ? [
          error(
            `HOST ${env.host} opens the site to the network, but SITE_URL is ${env.siteUrl}: links, sitemap and mail lead visitors to their own machine; set SITE_URL to the public address`,
          ),
        ]
      : []),
    ...(local ? [] : [...publicSiteFindings(env, open), ...routeFindings(env)]),
    ...(env.cloud ? missingForTheCloud(env) : []),
    ...(env.webhookSecretPrevious === undefined
      ? []
      : [
          advice(
            'SANITY_WEBHOOK_SECRET_PREVIOUS is still set: the old secret is accepted; unset it once every webhook has the new one',
          ),
        ]),
    ...(env.readToken !== undefined && env.readToken === env.writeToken
      ? [
          error(
            'SANITY_API_READ_TOKEN and SANITY_API_WRITE_TOKEN are the same: give the site a token of its own with the role Viewer',
          ),
        ]
      : []),
  ]
}

function publicSiteFindings(env: Env, open: boolean): Finding[] {
  const findings: Finding[] = []
  if (env.siteUrl.startsWith('http:')) {
    findings.push(
      error(
        `SITE_URL ${env.siteUrl} is not https: what visitors write in the form can be read on the way; get a certificate and set SITE_URL to https://…`,
      ),
    )
  }
  if (!open && env.trustedProxies.length === 0) {
    findings.push(
      error(
        `The site listens on ${env.host} behind a proxy that TRUSTED_PROXIES does not name: all visitors count as one for RATE_LIMIT_PER_MINUTE; set TRUSTED_PROXIES to the address of the proxy, such as ${env.host}`,
      ),
    )
  }
  if (env.rateLimitPerMinute === 0) {
    findings.push(
      advice('RATE_LIMIT_PER_MINUTE is 0: nothing slows down a flood of requests; set it to 10'),
    )
  }
  if (env.seedDemo) {
    findings.push(
      error(
        'SEED_DEMO is 1 on a public site: an empty lake is filled with invented people; unset it',
      ),
    )
  }
  return findings
}

/** Whether a public site tells anybody of its requests. */
function routeFindings({ mail, telegram, allowNoMail }: Env): Finding[] {
  const how = 'set SMTP_URL, MAIL_FROM and MAIL_TO'
  if (mail === undefined && !allowNoMail) {
    return [error(`MAIL_TO is not set, and a public site does not start without it: ${how}`)]
  }
  if (mail === undefined && telegram === undefined) {
    return [
      advice(`Requests are announced only by files in DATA_DIR/inbox, which reach nobody: ${how}`),
    ]
  }
  return []
}

function missingForTheCloud(env: Env): Finding[] {
  const create = `create it at https://www.sanity.io/manage/project/${env.projectId}/api`
  const needed = [
    ['SANITY_API_READ_TOKEN', env.readToken, `${create} with the role Viewer`],
    ['SANITY_API_WRITE_TOKEN', env.writeToken, `${create} with the role Editor`],
    ['SANITY_WEBHOOK_SECRET', env.webhookSecret, 'make up 16 characters or more'],
  ] as const
  return needed.flatMap(([name, value, how]) =>
    value === undefined ? [error(`${name} is not set: ${how}, and put it into .env`)] : [],
  )
}
