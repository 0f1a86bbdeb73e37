import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { hasPromtool, runPromtool } from './promtool.fixture.ts'
import { parseMetrics } from './scrape.fixture.ts'
import { createSiteMetrics } from './site-metrics.ts'
import { wellState } from './state.fixture.ts'

const rulesFile = z.object({
  groups: z.array(
    z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })).min(10) }),
  ),
})

const { groups } = rulesFile.parse(parse(readFileSync('deploy/alerts.yml', 'utf8')))
const rules = groups.flatMap((group) => group.rules)

/** What the scraper adds itself. */
const ofPrometheus = ['up']
const metric = /\b(?:up|(?:butlerspb|process|nodejs)_\w+)\b/g

async function knownMetrics(): Promise<Set<string>> {
  const metrics = createSiteMetrics()
  metrics.watchProcess()
  metrics.noteRender(40, 'made')
  const names = parseMetrics(await metrics.text(wellState)).map(({ name }) => name)
  return new Set([...names, ...ofPrometheus])
}

describe('the alert rules', () => {
  it('name only figures that the site has', async () => {
    const known = await knownMetrics()
    const named = rules.flatMap(({ alert, expr }) =>
      [...expr.matchAll(metric)].map(([name]) => ({ alert, name })),
    )
    expect(named.length).toBeGreaterThan(rules.length)
    expect(named.filter(({ name }) => !known.has(name))).toEqual([])
  })

  it('name a figure each', () => {
    expect(rules.filter(({ expr }) => expr.match(metric) === null)).toEqual([])
  })

  it('are all explained in docs/operations.md', () => {
    const docs = readFileSync('docs/operations.md', 'utf8')
    expect(rules.filter(({ alert }) => !docs.includes(`\`${alert}\``))).toEqual([])
  })

  it.skipIf(!hasPromtool())('fire when they should, by Prometheus itself', () => {
    expect(runPromtool(['check', 'rules', 'deploy/alerts.yml'])).toContain('SUCCESS')
    expect(runPromtool(['test', 'rules', 'deploy/alerts.test.yml'])).toContain('SUCCESS')
  })
})
