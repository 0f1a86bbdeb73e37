import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import type { World } from './world.fixture.ts'

/** A new published article; its path and id. */
export async function publishArticle(
  { editor }: World,
  title: string,
): Promise<{ id: string; path: string }> {
  const slug = `oblako-${randomUUID().slice(0, 8)}`
  const { _id: id } = await editor.create({
    _id: `article-${slug}`,
    _type: 'article',
    title,
    slug: { _type: 'slug', current: slug },
    description: 'По этой статье видно, что сайт читает из облака и когда.',
    publishedAt: '2020-01-01T00:00:00.000Z',
    author: { _type: 'reference', _ref: 'author-anna-levashova' },
    body: [],
  })
  return { id, path: `/blog/${slug}/` }
}

/** Changes a title past the limits of the stand-in; the status. */
export async function setTitleUnlimited(
  { cloud }: World,
  id: string,
  title: string,
): Promise<number> {
  const { status } = await fetch(`http://127.0.0.1:${cloud.lake.port}/v1/data/mutate/production`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${cloud.writeToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ mutations: [{ patch: { id, set: { title } } }] }),
  })
  return status
}

/** Asks for a link to the draft of a page. */
export function share({ product }: World, token: string | undefined, path: string) {
  return product.ask('/api/draft-mode/share/', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ path }),
  })
}

/** A page as somebody sees it who has opened a link to its draft. */
export async function seeDraft({ product }: World, link: string, path: string): Promise<string> {
  const { pathname, search } = new URL(link)
  const { headers } = await product.ask(pathname + search)
  const cookie = (headers['set-cookie'] ?? []).map((text) => text.split(';', 1)[0]).join('; ')
  return (await product.ask(path, { headers: { cookie } })).text
}

/** Rejects unless somebody listens on the port. */
export function reach(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port }, () => {
      socket.destroy()
      resolve()
    })
    socket.once('error', reject)
  })
}
