import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures.ts'

test('an address of the old site leads to its new one at once', async ({ request }) => {
  for (const path of ['/rent/', '/rent', '/rent/?from=letter']) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(308)
    expect(answer.headers()['location'], path).toBe(
      `/services/upravlenie-posutochnoy-arendoy/${path.slice('/rent/'.length)}`,
    )
  }
  expect((await request.get('/rent/')).status()).toBe(200)
})

test('a redirect is answered after its commit, followed to its end, and gone when deleted', async ({
  lake,
  request,
}) => {
  const key = randomUUID().slice(0, 8)
  const redirect = (name: string, to: string, permanent: boolean) => ({
    _id: `redirect-${name}-${key}`,
    _type: 'redirect',
    from: `/${name}-${key}/`,
    to,
    permanent,
  })
  const ask = async (name: string) => {
    const answer = await request.get(`/${name}-${key}/`, { maxRedirects: 0 })
    return `${answer.status()} ${answer.headers()['location'] ?? ''}`.trim()
  }
  expect(await ask('first')).toBe('404')
  await lake
    .transaction()
    .create(redirect('first', `/second-${key}/`, true))
    .create(redirect('second', '/services/', false))
    .create(redirect('round', `/about-${key}/`, true))
    .create(redirect('about', `/round-${key}/`, true))
    .commit()
  await expect.poll(() => ask('first')).toBe('307 /services/')
  await expect.poll(() => ask('second')).toBe('307 /services/')
  expect(await ask('round')).toBe('404')

  await lake.delete(`redirect-first-${key}`)
  await expect.poll(() => ask('first')).toBe('404')
  await lake.delete({ query: '*[_id match $id]', params: { id: `redirect-*-${key}` } })
})

test('the list of redirects is not public', async ({ request }) => {
  expect((await request.get('/api/redirects/')).status()).toBe(404)
})
