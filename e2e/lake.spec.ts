import { expect, test } from './fixtures.ts'

const query = '/lake/v2025-02-19/data/query/production?query=count(*)'

test('behind the site the lake asks everyone for a token', async ({ request, command }) => {
  expect((await request.get(query)).status()).toBe(401)
  const pretending = await request.get(query, { headers: { 'x-lake-remote': '0' } })
  expect(pretending.status()).toBe(401)

  const { stdout, code } = await command('lake', ['token', 'create', '--role', 'viewer'])
  expect(code).toBe(0)
  const headers = { authorization: `Bearer ${stdout.trim()}` }
  const answer = await request.get(query, { headers })
  expect(answer.status()).toBe(200)

  const mutations = [{ createOrReplace: { _id: 'viewer-was-here', _type: 'article' } }]
  const refused = await request.post('/lake/v2025-02-19/data/mutate/production', {
    data: { mutations },
    headers,
  })
  expect(refused.status()).toBe(403)
})

test('the site shows an uploaded photograph from its own address', async ({ lake, request }) => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const asset = await lake.assets.upload('image', pixel, { filename: 'pixel.png' })
  const response = await request.get(`/${asset.path}?w=100&fm=webp`)
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toBe('image/webp')
})
