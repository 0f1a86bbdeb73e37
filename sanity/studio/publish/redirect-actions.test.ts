import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { redirectActions, storedRedirect } from './redirect-actions.ts'

const redirect = (_id: string, from: string, to: string) => ({ _id, _type: 'redirect', from, to })

/** The published redirects after a page moved from /blog/a/ to /blog/b/. */
async function afterMove(...stored: ReturnType<typeof redirect>[]) {
  const client = (await openTestLake()).client('editor').withConfig({ perspective: 'raw' })
  for (const document of stored) await client.create(document)
  const query = '*[_type == "redirect"] | order(_id asc) { _id, from, to }'
  const fetchAll = async () => z.array(storedRedirect).parse(await client.fetch<unknown>(query))
  const all = await fetchAll()
  await client.action(redirectActions({ from: '/blog/a/', to: '/blog/b/' }, all))
  return fetchAll()
}

describe('the redirects of a page that moves', () => {
  it('lead from the old address to the new one', async () => {
    expect(await afterMove()).toEqual([
      { _id: 'redirect-blog-a', from: '/blog/a/', to: '/blog/b/' },
    ])
  })

  it('lead from older addresses there in one step, to the same place on the page', async () => {
    expect(
      await afterMove(
        redirect('redirect-blog-older', '/blog/older/', '/blog/a/'),
        redirect('redirect-price', '/price/', '/blog/a/#price'),
        redirect('redirect-rent', '/rent/', '/services/arenda/'),
      ),
    ).toEqual([
      { _id: 'redirect-blog-a', from: '/blog/a/', to: '/blog/b/' },
      { _id: 'redirect-blog-older', from: '/blog/older/', to: '/blog/b/' },
      { _id: 'redirect-price', from: '/price/', to: '/blog/b/#price' },
      { _id: 'redirect-rent', from: '/rent/', to: '/services/arenda/' },
    ])
  })

  it('form no loop when the page moves back', async () => {
    expect(
      await afterMove(
        redirect('redirect-blog-b', '/blog/b/', '/blog/a/'),
        redirect('drafts.redirect-blog-b', '/blog/b/', '/'),
      ),
    ).toEqual([{ _id: 'redirect-blog-a', from: '/blog/a/', to: '/blog/b/' }])
  })

  it('update the one that the old address already has', async () => {
    expect(await afterMove(redirect('by-hand', '/blog/a/', '/services/'))).toEqual([
      { _id: 'by-hand', from: '/blog/a/', to: '/blog/b/' },
    ])
  })

  it('do not reuse the id of another old address', async () => {
    expect(await afterMove(redirect('redirect-blog-a', '/blog-a/', '/'))).toEqual([
      { _id: 'redirect-blog-a', from: '/blog-a/', to: '/' },
      { _id: 'redirect-blog-a-2', from: '/blog/a/', to: '/blog/b/' },
    ])
  })
})
