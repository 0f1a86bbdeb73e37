import { Mutation } from '@sanity/mutator'
import { expect, inject, it } from 'vitest'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import { openTestLake } from './lake.fixture.ts'

/** From `@sanity/diff-match-patch`: letters, surrogate pairs, and joined emoji. */
const differences = [
  '@@ -9,22 +9,24 @@\n %D0%B5%D1%86%D0%BA%D0%B8\n-%D0%B9\n+%D0%B5\n  %D0%B2 %D0%B4%D0%BE%D0%BC\n-%D0%B5\n+%D0%B0%D1%85\n',
  '@@ -1,33 +1,26 @@\n %D0%94%D0%BE%D0%BC \n-%F0%9F%8F%A0\n+%F0%9F%8F%A1\n  %D0%B8 \n-%F0%9F%91%A9%E2%80%8D\n %F0%9F%91%A9%E2%80%8D%F0%9F%91%A7\n',
  '@@ -1,17 +1,19 @@\n %F0%9D%92%B3\n-%F0%9D%92%B4\n+%F0%9D%92%B5\n  %D1%82%D0%B5%D1%81%D1%82\n+%D1%8B\n',
]
const texts = ['Дворецкий в доме', 'Дом 🏠 и 👩‍👩‍👧', '𝒳𝒴 тест', '', '\ud83d', '\u0000\u2028', 'a']

/** Pseudo-random numbers, the same for the same seed (Mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Invented = JsonObject & { _id: string; _type: string; _createdAt: string }

/** A document and the patches to apply to it, in order. */
function invent(seed: number): { document: Invented; patches: JsonObject[] } {
  const random = createRandom(seed)
  const pick = <T>(first: T, ...others: T[]): T =>
    [first, ...others][random(others.length + 1)] ?? first
  const text = () => pick('', ...texts)
  const list = <T>(most: number, make: () => T): T[] => Array.from({ length: random(most) }, make)
  const key = () => pick('x', 'y', 'z')
  const member = () => ({ _key: key(), n: random(5), text: text(), deep: { b: random(3) } })
  const value = () => pick<unknown>(random(99), text(), null, true, [1, 'a'], member(), -0.5)
  const place = () => pick(String(random(4)), '-1', '-2', `_key=="${key()}"`, 'n > 2', '0,2', 'n?')
  // The lake handles a range beyond the end of its array itself: see engine-path.test.ts.
  const range = () => pick(place(), '1:', '-2:')
  const inside = () => `rows[${place()}].${pick('n', 'text', 'deep.b', 'new.field')}`
  const path = () => pick('text', 'n', 'o.p.q', inside(), inside(), `rows[${range()}]`, '..b')
  const items = () => list(3, value)

  const operation = (): JsonObject => {
    const insert = { [pick('before', 'after', 'replace')]: `rows[${range()}]`, items: items() }
    return pick<() => JsonObject>(
      () => ({ set: { [path()]: value(), [path()]: value() } }),
      () => ({ setIfMissing: { [path()]: value() } }),
      () => ({ unset: [path()] }),
      () => ({ inc: { [path()]: 2 } }),
      () => ({ dec: { [path()]: 0.5 } }),
      () => ({ insert }),
      () => ({ diffMatchPatch: { [pick('text', 'o.p')]: pick('', ...differences) } }),
    )()
  }
  const rows = [member(), member(), member(), ...list(4, member)]
  const o = { p: text(), b: 1 }
  return {
    document: { _id: `agreed-${seed}`, _type: 'note', _createdAt: '', text: text(), n: 5, rows, o },
    patches: [operation(), ...list(5, () => ({ ...operation(), ...operation() }))],
  }
}

/** What the Studio would show; null where its engine refuses. */
function appliedLocally(document: Invented, patches: JsonObject[]): unknown {
  const mutations = patches.map((patch) => ({ patch: { id: document._id, ...patch } }))
  try {
    const made: unknown = new Mutation({ mutations }).apply(document)
    return JSON.parse(JSON.stringify(made))
  } catch {
    return null
  }
}

const documents = { quick: 100, test: 1000, full: 30_000 }[inject('rounds')]
/** So many are written at once. */
const batch = 100

it(`patches ${documents} random documents as the engine of the Studio does`, async () => {
  const lake = await openTestLake()
  const headers = { authorization: `Bearer ${lake.token('editor')}` }
  async function appliedByTheLake(document: JsonObject, patches: JsonObject[]): Promise<unknown> {
    const mutations = [
      { create: document },
      ...patches.map((patch) => ({ patch: { id: document['_id'], ...patch } })),
    ]
    const response = await fetch(`${lake.url}/v1/data/mutate/production?returnDocuments=true`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ mutations }),
    })
    const body: unknown = await response.json()
    const results = isRecord(body) && Array.isArray(body['results']) ? body['results'] : []
    const last: unknown = results.at(-1)
    return isRecord(last) ? last['document'] : null
  }

  async function disagreement(seed: number): Promise<unknown[]> {
    const { document, patches } = invent(seed)
    const local = appliedLocally(document, patches)
    const remote = await appliedByTheLake(document, patches)
    const stamps = { _rev: '', _createdAt: '', _updatedAt: '' }
    const agreed =
      isRecord(local) && isRecord(remote)
        ? isSame({ ...local, ...stamps }, { ...remote, ...stamps })
        : local === remote
    return agreed ? [] : [{ seed, patches, local, remote }]
  }

  for (let first = 0; first < documents; first += batch) {
    const seeds = Array.from({ length: batch }, (_, n) => first + n)
    const disagreed = await Promise.all(seeds.map(disagreement))
    expect(disagreed.flat()).toEqual([])
  }
}, 3_600_000)

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted)
}

function sorted(_name: string, value: unknown): unknown {
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
