import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import {
  documentOf,
  expectGone,
  expectPublished,
  newArticle,
  placesOf,
  soon,
  statusesOf,
} from './articles.fixture.ts'
import { openSite, roads } from './site.fixture.ts'
import type { Site } from './site.fixture.ts'

const races = { quick: 1, test: 3, full: 200 }[inject('rounds')]
const atOnce = { quick: 5, test: 10, full: 100 }[inject('rounds')]

describe.each(roads)('by the %s alone', (road) => {
  let site: Site

  beforeAll(async () => {
    site = await openSite({ road })
  }, 600_000)

  afterAll(() => site?.close())

  it('shows an article everywhere, under every change, and nowhere once it is deleted', async () => {
    const article = newArticle()
    // Asked for too early, all three addresses have been answered with 404.
    expect(await statusesOf(site, article)).toEqual([404, 404, 404])
    await site.client.create(documentOf(article))
    await expectPublished(site, article)

    const renamed = { ...article, title: `${article.title}, вторая редакция` }
    const drawn = await site.ask(article.cover)
    await site.client.patch(article.id).set({ title: renamed.title }).commit()
    await expectPublished(site, renamed)
    await expect
      .poll(async () => (await site.ask(article.cover)).body.equals(drawn.body), soon)
      .toBe(false)

    const moved = { ...newArticle(), id: article.id, title: renamed.title }
    await site.client
      .patch(article.id)
      .set({ slug: documentOf(moved).slug })
      .commit()
    await expectPublished(site, moved)
    expect(await statusesOf(site, article)).not.toContain(200)

    await site.client.delete(article.id)
    await expectGone(site, moved)
  })

  it('takes an article that was unpublished from every address, until it is published again', async () => {
    const article = newArticle()
    await site.client.create(documentOf(article))
    await expectPublished(site, article)
    await site.client.action({
      actionType: 'sanity.action.document.unpublish',
      publishedId: article.id,
      draftId: `drafts.${article.id}`,
    })
    await expectGone(site, article)
    await site.client.action({
      actionType: 'sanity.action.document.publish',
      publishedId: article.id,
      draftId: `drafts.${article.id}`,
    })
    await expectPublished(site, article)
    expect(await statusesOf(site, article)).toEqual([200, 200, 200])
  })

  it('shows no draft, and an article with a later date from that moment on', async () => {
    const [draft, scheduled, last] = [newArticle(), newArticle(), newArticle()]
    const hidden = async () => [
      ...(await statusesOf(site, draft)),
      ...(await placesOf(site, draft)),
      ...(await statusesOf(site, scheduled)),
      ...(await placesOf(site, scheduled)),
    ]
    await site.client.create({ ...documentOf(draft), _id: `drafts.${draft.id}` })
    const inAYear = new Date(Date.now() + 365 * 24 * 60 * 60_000).toISOString()
    await site.client.create({ ...documentOf(scheduled), publishedAt: inAYear })
    await site.client.create(documentOf(last))
    // The site knows all three by now.
    await expectPublished(site, last)
    expect(await hidden()).toEqual([404, 404, 404, 404, 404, 404])

    const inASecond = new Date(Date.now() + 1_000).toISOString()
    await site.client.patch(scheduled.id).set({ publishedAt: inASecond }).commit()
    await expectPublished(site, scheduled)
    expect(await statusesOf(site, draft)).toEqual([404, 404, 404])
  })

  it('follows a redirect document as soon as there is one, and no longer', async () => {
    const { slug, id } = newArticle()
    const answer = async () => {
      const { status, headers } = await site.ask(`/${slug}/`)
      return [status, headers.location]
    }
    expect(await answer()).toEqual([404, undefined])
    const document = {
      _id: `redirect-${id}`,
      _type: 'redirect',
      from: `/${slug}/`,
      permanent: true,
    }
    await site.client.create({ ...document, to: '/services/' })
    await expect.poll(answer, soon).toEqual([308, '/services/'])
    await site.client.patch(document._id).set({ to: '/privacy/' }).commit()
    await expect.poll(answer, soon).toEqual([308, '/privacy/'])
    await site.client.delete(document._id)
    await expect.poll(answer, soon).toEqual([404, undefined])
  })

  it(`loses none of ${races} changes that come during the rendering of the page`, async () => {
    const article = newArticle()
    await site.client.create(documentOf(article))
    await expectPublished(site, article)
    for (let race = 0; race < races; race += 1) {
      const hold = site.line.holdAnswer(article.slug)
      await site.client
        .patch(article.id)
        .set({ title: `${article.title} A${race}` })
        .commit()
      // The answer with the first title has left the lake and has not reached the site.
      await hold.reached
      const title = `${article.title} B${race}`
      await site.client.patch(article.id).set({ title }).commit()
      hold.release()
      await expectPublished(site, { ...article, title })
      expect((await site.ask(article.page)).text).toContain(title)
    }
    await site.client.delete(article.id)
    await expectGone(site, article)
  }, 1_200_000)

  it(`shows and removes ${atOnce} articles of one transaction`, async () => {
    const articles = Array.from({ length: atOnce }, newArticle)
    let transaction = site.client.transaction()
    for (const article of articles) transaction = transaction.create(documentOf(article))
    await transaction.commit()
    const titles = async () => {
      const pages = await Promise.all(
        articles.map(async ({ page, title }) => (await site.ask(page)).text.includes(title)),
      )
      return pages.filter(Boolean).length
    }
    await expect.poll(titles, { ...soon, timeout: 60_000 }).toBe(atOnce)
    let removal = site.client.transaction()
    for (const { id } of articles) removal = removal.delete(id)
    await removal.commit()
    for (const article of articles) await expectGone(site, article)
  }, 300_000)
})
