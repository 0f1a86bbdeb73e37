import { expect, it } from 'vitest'
import { imageAddress } from './image-address.ts'

const folder = '/images/p/d/'
const file = `${'a'.repeat(40)}-800x600.jpg`
const address = (rest: string, accept = '') => imageAddress(`${folder}${rest}`, accept, folder)
const nameOf = (search: string, accept?: string) => address(`${file}?${search}`, accept)?.name

it('asks for what the image API knows, in one order', () => {
  expect(address(`${file}/neva.jpg?q=70&utm=1&w=480&w=9&auto=format&rect=1,2,3,4`)).toMatchObject({
    asset: file,
    target: `${folder}${file}?w=480&rect=1%2C2%2C3%2C4&q=70&auto=format`,
  })
})

it.each([
  ['the order of parameters', 'w=1&h=2', 'h=2&w=1'],
  ['parameters of others', 'w=1', 'utm_source=a&w=1&v=2'],
  ['a second value', 'w=1', 'w=1&w=2'],
])('%s makes no other image', (_what, one, other) => {
  expect(nameOf(one)).toBe(nameOf(other))
})

it('every parameter that the image API knows makes another image', () => {
  const searches = ['', 'w=1', 'w=2', 'h=1', 'fm=png', 'dpr=2', 'fp-x=1', 'min-h=1', 'bg=fff']
  expect(new Set(searches.map((search) => nameOf(search))).size).toBe(searches.length)
})

it.each([
  ['image/avif,image/webp,image/apng,*/*;q=0.8', 'image/avif'],
  ['image/webp,*/*', 'image/webp'],
  ['image/avif;q=0, image/webp;q=0.5', 'image/webp'],
  ['Image/AVIF', 'image/avif'],
  ['image/*, */*', 'image/*;q=0.5'],
  ['image/avifx', 'image/*;q=0.5'],
  ['', 'image/*;q=0.5'],
])('by the Accept header %j it asks for %s', (accept, asked) => {
  expect(address(`${file}?auto=format`, accept)?.accept).toBe(asked)
})

it('the negotiated format is part of the name, not the header that led to it', () => {
  const name = nameOf('auto=format', 'image/avif,image/webp')
  expect(nameOf('auto=format', '*/*;q=0.1, image/avif')).toBe(name)
  expect(nameOf('auto=format', 'image/webp')).not.toBe(name)
  expect(nameOf('w=9', 'image/webp')).toBe(nameOf('w=9', 'image/avif'))
  expect(nameOf('auto=format&fm=jpg', 'image/webp')).toBe(nameOf('fm=jpg&auto=format'))
})

it.each([
  'no.jpg',
  `${file}?dl=name.jpg`,
  `${file}/a/b`,
  `../d/${file}`,
  `${'a'.repeat(65)}-1x1.jpg`,
  '',
])('keeps nothing for %s', (rest) => {
  expect(address(rest)).toBeUndefined()
})

it('keeps nothing of another dataset', () => {
  expect(imageAddress(`/images/p/other/${file}`, '', folder)).toBeUndefined()
})
