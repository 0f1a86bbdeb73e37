import { expect, it } from 'vitest'
import { openStudio } from './studio.fixture.ts'

it('people, services and samples are warned of missing photographs', async () => {
  const { validate } = await openStudio()
  const image = { asset: { _type: 'reference', _ref: 'image-a-1x1-png' } }
  const images = [{ _type: 'image', _key: 'j', ...image, alt: 'Гравюра: дверь' }]
  const gallery = { _type: 'galleryBlock', _key: 'g', images }
  const documents = [
    { _type: 'author', kind: 'person' },
    { _type: 'service' },
    { _type: 'page', blocks: [gallery] },
    { _type: 'author', kind: 'organization' },
    { _type: 'author', kind: 'person', photo: { _type: 'image', ...image, alt: 'Анна' } },
  ]
  const problems = await Promise.all(
    documents.map((document) => validate({ _id: 'drafts.new', ...document })),
  )
  const missing = problems.map((each) => each.filter((problem) => /Нет фотографии/.test(problem)))
  expect(missing).toEqual([
    [expect.stringMatching(/^warning photo: .*4:5/)],
    [expect.stringMatching(/^warning hero: .*3:2/)],
    [expect.stringMatching(/^warning blocks: .*здесь рисунок/)],
    [],
    [],
  ])
})
