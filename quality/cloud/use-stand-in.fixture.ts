import { readFileSync } from 'node:fs'
import { createClient } from '@sanity/client'
import type { ClientConfig, LiveEvent, SanityClient } from '@sanity/client'
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest'
import { mapSanityHosts } from './map-hosts.fixture.ts'
import { cloudSettings } from './settings.fixture.ts'
import type { Rules } from './settings.fixture.ts'
import { openStandIn } from './stand-in.fixture.ts'
import type { StandIn } from './stand-in.fixture.ts'

/** What tests of the rules work with. */
export type Bench = {
  cloud: () => StandIn
  /** Sanity's own client of the project, at its real addresses, without retries. */
  clientOf(config?: Partial<ClientConfig>): SanityClient
  editor(): SanityClient
  switchOff(rule: keyof Rules): void
  /** A new published note whose title is `before`, and the query that its readers ask. */
  publishNote(): Promise<{ id: string; query: string }>
  /** The events that Sanity's client hears until the test ends. */
  follow(): LiveEvent[]
}

export const siteUrl = 'http://localhost:3000'

/** Opens one stand-in for the tests of a file; each test begins with all rules on. */
export function useStandIn(name: string): Bench {
  let cloud: StandIn
  let unmap: () => void
  let made = 0

  beforeAll(async () => {
    cloud = await openStandIn(name, { siteUrl })
    unmap = mapSanityHosts(cloud.port, readFileSync(cloud.authorityFile, 'utf8'))
  })
  afterAll(async () => {
    unmap()
    await cloud.close()
  })
  beforeEach(() => {
    Object.assign(cloud.settings, cloudSettings())
  })

  const clientOf = (config: Partial<ClientConfig> = {}) =>
    createClient({
      projectId: cloud.projectId,
      dataset: 'production',
      apiVersion: '2025-02-19',
      useCdn: false,
      maxRetries: 0,
      ...config,
    })
  const editor = () => clientOf({ token: cloud.writeToken, perspective: 'raw' })

  return {
    cloud: () => cloud,
    clientOf,
    editor,
    switchOff(rule) {
      cloud.settings.rules = { ...cloud.settings.rules, [rule]: false }
    },
    async publishNote() {
      made += 1
      const { _id } = await editor().create({ _id: `note-${made}`, _type: 'note', title: 'before' })
      return { id: _id, query: `*[_id == "${_id}"][0].title` }
    },
    follow() {
      const events: LiveEvent[] = []
      const next = (event: LiveEvent) => void events.push(event)
      const heard = clientOf().live.events().subscribe({ next })
      onTestFinished(() => heard.unsubscribe())
      return events
    },
  }
}

/** The id of the last event. */
export function positionOf(events: readonly LiveEvent[]): string {
  const last = events.at(-1)
  return last !== undefined && 'id' in last ? last.id : ''
}
