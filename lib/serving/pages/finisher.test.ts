import { expect, it, onTestFinished } from 'vitest'
import { encode } from '#lib/serving/finish/compress.ts'
import { finishAnswer } from './finish-answer.ts'
import { createFinisher } from './finisher.ts'

const finish = { plain: false, https: true, distDir: '.next' }
const page = {
  path: '/a/',
  headers: { 'content-type': 'text/html; charset=utf-8', 'x-nextjs-cache': 'MISS' },
  body: Buffer.from(
    `<!DOCTYPE html><html><body>${'<p>Мосты</p>'.repeat(500)}<script>next</script></body></html>`,
  ),
}

function open() {
  const finisher = createFinisher(finish)
  onTestFinished(() => finisher.close())
  return finisher
}

it('a thread finishes and compresses pages as `finishAnswer` and `encode` do', async () => {
  const { headers, encoded } = await open().finish(page)
  const { body, ...expected } = finishAnswer(page, finish)
  expect(headers).toEqual(expected.headers)
  expect(encoded).toEqual(await encode(body, { type: 'text/html', effort: 'quick' }))
})

it('pages that come at once are finished each for itself', async () => {
  const { finish: finishPage } = open()
  const texts = Array.from({ length: 8 }, (_, n) => `<p>${n}</p>`)
  const finished = await Promise.all(
    texts.map((text) => finishPage({ ...page, body: Buffer.from(text) })),
  )
  expect(finished.map(({ encoded }) => encoded.identity.toString())).toEqual(texts)
})

it('a picture stays as it is', async () => {
  const picture = { path: '/cover.png', headers: { 'content-type': 'image/png' }, body: page.body }
  const { encoded } = await open().finish(picture)
  expect(encoded).toMatchObject({ identity: page.body, gzip: undefined, br: undefined })
})
