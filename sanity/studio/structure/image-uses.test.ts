import { describe, expect, it } from 'vitest'
import { describeUses, imageUses } from './image-uses.ts'

const shown = (ref: string, alt?: string, credit?: string) => ({
  _type: 'image',
  asset: { _type: 'reference', _ref: ref },
  alt,
  credit,
})

describe('the uses of an image', () => {
  it('finds it in a field, in a block and in a gallery', () => {
    const document = {
      _type: 'article',
      hero: shown('image-a', 'Прихожая', 'Анна'),
      body: [
        { _type: 'imageBlock', image: shown('image-b', 'Кухня') },
        { _type: 'galleryBlock', images: [shown('image-a')] },
      ],
    }
    expect(imageUses(document, 'image-a')).toEqual([
      { alt: 'Прихожая', credit: 'Анна' },
      { alt: '', credit: '' },
    ])
  })

  it.each([null, undefined, 'image-a', 5, { asset: null }, { asset: { _ref: 5 } }])(
    'finds none in %j',
    (value) => expect(imageUses(value, 'image-a')).toEqual([]),
  )

  it('gives the alt text of each place', () => {
    expect(
      describeUses([
        { alt: 'Прихожая', credit: 'Анна' },
        { alt: '', credit: '' },
      ]),
    ).toBe('«Прихожая», автор: Анна; без описания')
  })
})
