import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publishArticle, reach, seeDraft, setTitleUnlimited, share } from './editing.fixture.ts'
import { startLake } from './lake.fixture.ts'
import { countAttributes, freePlan } from './plan-limits.fixture.ts'
import { cloudSettings } from './settings.fixture.ts'
import { openWorld, startLimitMs } from './world.fixture.ts'
import type { World } from './world.fixture.ts'

const soon = { timeout: 50_000, interval: 100 }

let world: World

beforeAll(async () => {
  world = await openWorld('site')
}, startLimitMs)

afterAll(() => world.close())

beforeEach(() => {
  const { origins } = world.cloud.settings
  Object.assign(world.cloud.settings, { ...cloudSettings(), origins })
  world.cloud.log.mark()
})

const textOf = async (path: string) => (await world.product.ask(path)).text

/** What the site alone asked: visitors' reads have no token. */
const asked = () => world.cloud.log.since()

describe('the move into the cloud', () => {
  it('takes every document and image, by the real command', async () => {
    expect(world.moved).toMatchObject({ code: 0 })
    const counts = await world.editor.fetch<unknown>(
      '{"articles": count(*[_type == "article"]), "images": count(*[_type == "sanity.imageAsset"]) > 0, "home": count(*[_id == "home"])}',
    )
    expect(counts).toEqual({ articles: 4, images: true, home: 1 })
  })

  it('fits the free plan', async () => {
    const refused = world.cloud.log.all().filter(({ status }) => status >= 400)
    expect(refused).toEqual([])
    const documents = await world.editor.fetch<unknown[]>('*')
    expect(countAttributes(documents)).toBeLessThan(freePlan.attributes)
  })
})

describe('the site in the cloud', () => {
  it('shows the content, under addresses of its own', async () => {
    const pages = await Promise.all(['/', '/blog/', '/feed.xml', '/sitemap.xml'].map(textOf))
    expect(pages.join()).toContain('pyat-stolpov-doveriya')
    expect(pages.join()).not.toMatch(/\bsanity\.io|\/lake\//)
  })

  it('reads as anybody does, from the project’s own API, never from copies of the API CDN', () => {
    const reads = world.cloud.log
      .all()
      .filter(({ path, caller }) => path.startsWith('/data/') && caller === 'anonymous')
    expect(new Set(reads.map(({ host }) => host))).toEqual(
      new Set([`${world.cloud.projectId}.api.sanity.io`]),
    )
  })

  it('shows what was published at once, while the API CDN gives out old copies', async () => {
    const id = await world.editor.fetch<string>(
      '*[_type == "service" && defined(slug.current)][0]._id',
    )
    // Its query is the same at any time, so that the API CDN has a copy of the answer.
    const list = '/services/'
    for (const title of ['Первая правка', 'Вторая правка', 'Третья правка']) {
      await world.editor.patch(id, { set: { title } }).commit()
      await expect.poll(() => textOf(list), soon).toContain(title)
    }
    // It stays so.
    const later = await Promise.all(Array.from({ length: 5 }, () => textOf(list)))
    expect(later.filter((text) => text.includes('Вторая правка'))).toEqual([])
    expect(asked().filter(({ host }) => host.includes('apicdn'))).toEqual([])
  })

  it('takes images from Sanity’s CDN, tells it nothing of ours, and keeps them', async () => {
    const [, image] = /src="(\/images\/[^"]+)"/.exec(await textOf('/')) ?? []
    const address = (image ?? '').replaceAll('&amp;', '&')
    const { status, headers } = await world.product.ask(address)
    expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^image\//)])
    const fetched = asked().filter(({ host }) => host === 'cdn.sanity.io')
    expect(fetched).toMatchObject([{ method: 'GET', status: 200, caller: 'anonymous' }])
    await world.product.ask(address)
    expect(asked().filter(({ host }) => host === 'cdn.sanity.io')).toHaveLength(1)
  })

  it('has nothing of the embedded lake', async () => {
    for (const path of [
      '/lake/v1/ping',
      '/lake/v1/data/query/production?query=1',
      '/lake/v1/auth/login',
    ]) {
      expect((await world.product.ask(path)).status).toBe(404)
    }
    expect(existsSync(join(world.product.dataDir, 'lake'))).toBe(false)
    await expect(reach(world.product.lakePort)).rejects.toThrow('ECONNREFUSED')
    // No header of the embedded lake's has left the machine.
    expect(world.cloud.log.all().flatMap(({ ownHeaders }) => ownHeaders)).toEqual([])
  })

  it('knows without a request that the cloud is there, however often its health is asked for', async () => {
    await expect.poll(() => textOf('/api/health/'), soon).toContain('"stream":"connected"')
    world.cloud.log.mark()
    for (let count = 0; count < 50; count += 1) {
      const health = await world.product.ask('/api/health/')
      expect(JSON.parse(health.text)).toMatchObject({ status: 'ok', lake: 'up' })
    }
    // A page that takes long to make pings too.
    expect(asked().filter(({ path }) => path === '/ping').length).toBeLessThan(10)
  })
})

describe('drafts in the cloud', () => {
  it('are shown to those who have a link, and to nobody else', async () => {
    const { id, path } = await publishArticle(world, 'Опубликовано')
    const published = await world.editor.getDocument(id)
    await world.editor.create({
      ...published,
      _id: `drafts.${id}`,
      _type: 'article',
      title: 'Черновик',
    })
    expect((await share(world, undefined, path)).status).toBe(401)
    const shared = await share(world, world.cloud.readToken, path)
    const link = /"url":"([^"]+)"/.exec(shared.text)?.[1] ?? shared.text
    expect(await seeDraft(world, link, path)).toContain('Черновик')
    expect(await textOf(path)).toContain('Опубликовано')
    const byToken = asked().filter(({ caller }) => caller === 'viewer')
    expect(byToken.map(({ path: at }) => at)).toContain('/data/query/production')
  })
})

describe('the webhook of the cloud', () => {
  beforeAll(() => world.createHook())

  it('is made by the API, accepted by the site, and refused without its signature', async () => {
    await publishArticle(world, 'С вебхуком')
    await expect.poll(() => world.cloud.deliveries().at(-1)?.status, soon).toBe(200)
    world.cloud.settings.rules = { ...world.cloud.settings.rules, signedWebhooks: false }
    const before = world.cloud.deliveries().length
    await publishArticle(world, 'Без подписи')
    await expect.poll(() => world.cloud.deliveries().length, soon).toBeGreaterThan(before)
    expect(world.cloud.deliveries()[before]?.status).toBe(401)
  })

  it('makes the site read again what has changed, and not every page', async () => {
    const before = world.cloud.deliveries().length
    const { path } = await publishArticle(world, 'С вебхуком и событием')
    await expect.poll(() => world.cloud.deliveries()[before]?.status, soon).toBe(200)
    await expect.poll(() => textOf(path), soon).toContain('С вебхуком и событием')
    // Until nothing has been asked for a second.
    let count = -1
    const isQuiet = () => {
      const last = count
      count = asked().length
      return count === last
    }
    await expect.poll(isQuiet, { timeout: 60_000, interval: 1_000 }).toBe(true)
    const again = asked().filter(({ query = '' }) =>
      query.startsWith('*[_type == "service" && slug'),
    )
    expect(again).toEqual([])
  })
})

describe('limits of the cloud', () => {
  it('leave the site as it was while requests are refused, and then it catches up', async () => {
    const { id, path } = await publishArticle(world, 'Перед отказом')
    await expect.poll(() => textOf(path), soon).toContain('Перед отказом')
    world.cloud.settings.rateLimits = { calls: 0, mutations: 0, uploads: 0 }
    expect(await setTitleUnlimited(world, id, 'После отказа')).toBe(200)
    await expect.poll(() => asked().some(({ status }) => status === 429), soon).toBe(true)
    const { status, text } = await world.product.ask(path)
    expect([status, text]).toEqual([200, expect.stringContaining('Перед отказом')])
    world.cloud.settings.rateLimits = cloudSettings().rateLimits
    await expect.poll(() => textOf(path), soon).toContain('После отказа')
  })

  it('end the stream of live events, and the site goes on from where it was', async () => {
    world.cloud.settings.plan = { ...world.cloud.settings.plan, streamLifetimeMs: 500 }
    const { id, path } = await publishArticle(world, 'Первая')
    await expect.poll(() => textOf(path), soon).toContain('Первая')
    await world.editor.patch(id, { set: { title: 'Вторая' } }).commit()
    await expect.poll(() => textOf(path), soon).toContain('Вторая')
  })
})

describe('commands in the cloud', () => {
  it('import Markdown, however slowly mutations are taken', async () => {
    world.cloud.settings.rateLimits = { ...cloudSettings().rateLimits, mutations: 1 }
    const files = ['perviy', 'vtoroy', 'tretiy'].map((name) => {
      const file = join(world.folder, `${name}.md`)
      const about = `title: Импорт ${name}\ndescription: Статья, которую импортирует проверка облака.\npubDate: 2025-03-04\nauthor: Анна Левашова\n`
      writeFileSync(file, `---\n${about}---\n\nОдного абзаца довольно.\n`)
      return file
    })
    expect(await world.product.run('sanity/import/cli.ts', files)).toMatchObject({ code: 0 })
    await expect.poll(() => textOf('/blog/perviy/'), soon).toContain('Импорт perviy')
  })

  it('are told by the doctor that all is well, or what is missing', async () => {
    const owner = ['user', 'add', 'anna', '--role', 'owner']
    expect(await world.product.run('lib/requests/cli.ts', owner)).toMatchObject({ code: 0 })
    expect(await world.product.run('lib/doctor/cli.ts', [])).toEqual({
      code: 0,
      stdout: [
        `left out name, certificate and proxy: SITE_URL ${world.product.siteUrl} is not on the internet`,
        `Nothing to fix: ${world.product.siteUrl} and project ${world.cloud.projectId}\n`,
      ].join('\n'),
      stderr: '',
    })
    const { origins } = world.cloud.settings
    world.cloud.settings.origins = []
    const missing = await world.product.run('lib/doctor/cli.ts', [])
    world.cloud.settings.origins = origins
    expect([missing.code, missing.stdout]).toEqual([1, expect.stringContaining('sanity cors add')])
  })

  it('bring the content back into an embedded lake', async () => {
    const file = join(world.folder, 'back.tar.gz')
    const exported = await world.sanity('dataset', 'export', 'production', file)
    expect(exported).toMatchObject({ code: 0 })
    const { projectId, readToken, writeToken } = world.cloud
    const back = await startLake({
      projectId: 'butlerspb',
      siteUrl: world.product.siteUrl,
      publicUrl: `${world.product.siteUrl}/lake`,
      readToken,
      writeToken,
    })
    await back.command(['import', file, '--replace'])
    const counted =
      '{"all": count(*[_type in ["article", "page", "service", "author"]]), "images": count(*[_type == "sanity.imageAsset"]), "urls": array::unique(*[_type == "sanity.imageAsset"].path[0...20])}'
    const embedded = world.editor.withConfig({
      projectId: 'butlerspb',
      apiHost: `http://127.0.0.1:${back.port}`,
      useProjectHostname: false,
    })
    const there = await world.editor.fetch<unknown>(counted)
    const here = JSON.stringify(await embedded.fetch<unknown>(counted))
    expect(JSON.parse(here.replaceAll('images/butlerspb/', `images/${projectId}/`))).toEqual(there)
    await back.close()
  })
})
