import { expect, it } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { automaticReason } from './redirect-actions.ts'
import {
  releaseContent,
  releaseContentQuery,
  releaseRedirectActions,
} from './release-redirect-actions.ts'

const slug = (current: string) => ({ _type: 'slug', current })
const id = 'article-a'
const versionId = `versions.autumn.${id}`

/** A lake with an article at /blog/a/, which the release «autumn» moves to /blog/b/. */
async function openRelease() {
  const client = (await openTestLake()).client('editor').withConfig({ perspective: 'raw' })
  await client.create({ _id: id, _type: 'article', slug: slug('a') })
  await client.releases.create({ releaseId: 'autumn' })
  await client.createVersion({ publishedId: id, baseId: id, releaseId: 'autumn' })
  const move = async (to: string) => {
    await client
      .patch(versionId)
      .set({ slug: slug(to) })
      .commit()
    await addRedirects()
  }
  /** Does what an open Studio does; returns how many releases lacked something. */
  const addRedirects = async () => {
    const content = releaseContent.parse(await client.fetch<unknown>(releaseContentQuery))
    const all = releaseRedirectActions(content)
    for (const actions of all) await client.action(actions)
    return all.length
  }
  const redirects = () => client.fetch('*[_type == "redirect"] | order(_id asc) { _id, from, to }')
  await move('b')
  return { client, move, addRedirects, redirects }
}

it('a release that moves a page gets one redirect', async () => {
  const { client, addRedirects, redirects } = await openRelease()
  expect(await redirects()).toEqual([
    { _id: 'versions.autumn.redirect-blog-a', from: '/blog/a/', to: '/blog/b/' },
  ])
  expect(await addRedirects()).toBe(0)
  await client.releases.publish({ releaseId: 'autumn' })
  expect(await redirects()).toEqual([{ _id: 'redirect-blog-a', from: '/blog/a/', to: '/blog/b/' }])
  expect(await addRedirects()).toBe(0)
})

it('the redirect follows the page to another address, and goes when the page stays', async () => {
  const { move, redirects } = await openRelease()
  await move('c')
  expect(await redirects()).toMatchObject([{ from: '/blog/a/', to: '/blog/c/' }])
  await move('a')
  expect(await redirects()).toEqual([])
})

it('a published redirect stays, whatever addresses the page goes through', async () => {
  const { client, move, redirects } = await openRelease()
  const live = { _id: 'redirect-blog-z', _type: 'redirect', from: '/blog/z/', to: '/' }
  await client.create(live)
  await move('z')
  await move('zoo')
  await client.releases.publish({ releaseId: 'autumn' })
  expect(await redirects()).toMatchObject([{ from: '/blog/a/', to: '/blog/zoo/' }, { to: '/' }])
})

it('an editor’s change of an older automatic redirect stays', async () => {
  const { client, addRedirects, redirects } = await openRelease()
  const before = { _type: 'redirect', from: '/blog/old/', to: '/', reason: automaticReason }
  await client.create({ ...before, _id: 'redirect-blog-old' })
  await client.create({ ...before, _id: 'versions.autumn.redirect-blog-old', to: '/services/' })
  expect(await addRedirects()).toBe(0)
  expect(await redirects()).toContainEqual(
    expect.objectContaining({ _id: 'versions.autumn.redirect-blog-old', to: '/services/' }),
  )
})

it('a redirect that an editor has put into the release is not doubled', async () => {
  const { client, move, addRedirects, redirects } = await openRelease()
  await move('a')
  await client.create({
    _id: 'versions.autumn.5d1f',
    _type: 'redirect',
    from: '/blog/a/',
    to: '/services/',
  })
  await move('b')
  expect(await addRedirects()).toBe(0)
  expect(await redirects()).toMatchObject([{ _id: 'versions.autumn.5d1f', to: '/services/' }])
})

it('two pages of a release get two redirects, even if their addresses are alike', async () => {
  const { client, move, addRedirects, redirects } = await openRelease()
  await move('a')
  await client.create({ _id: 'page-a', _type: 'page', slug: slug('blog-a') })
  await client.create({ _id: 'versions.autumn.page-a', _type: 'page', slug: slug('new') })
  await move('b')
  expect(await addRedirects()).toBe(0)
  expect((await redirects()).map(({ from }: { from: string }) => from).toSorted()).toEqual([
    '/blog-a/',
    '/blog/a/',
  ])
})

it('pages that swap addresses get no redirects', async () => {
  const { client, addRedirects, redirects } = await openRelease()
  await client.create({ _id: 'article-b', _type: 'article', slug: slug('b') })
  await client.create({ _id: 'versions.autumn.article-b', _type: 'article', slug: slug('a') })
  await addRedirects()
  expect(await redirects()).toEqual([])
})

it('an editor’s own redirect in the release stays as it is', async () => {
  const { client, move, redirects } = await openRelease()
  await client
    .patch('versions.autumn.redirect-blog-a')
    .set({ to: '/services/', reason: 'Так решили' })
    .commit()
  await move('c')
  expect(await redirects()).toMatchObject([{ from: '/blog/a/', to: '/services/' }])
})

it('a scheduled release, which is locked, is left alone', async () => {
  const { client, addRedirects } = await openRelease()
  await client.delete('versions.autumn.redirect-blog-a')
  await client.releases.schedule({ releaseId: 'autumn', publishAt: '2999-01-01T00:00:00Z' })
  expect(await addRedirects()).toBe(0)
})
