import { describe, expect, it } from 'vitest'
import { fileOf } from './collected-file.fixture.ts'
import { createNeighbours } from './neighbours.ts'

const files = [
  'site/content/blog/klyuchi/vid.jpg',
  'site/content/blog/klyuchi/План дома.jpg',
  'site/content/blog/images/kholl.png',
  'site/static/images/okno.jpg',
  'site/src/assets/Shkaf.JPG',
  'site/uploads/2020/01/1.jpg',
  'site/uploads/2020/02/1.jpg',
  'site/content/blog/klyuchi/100%.png',
  'site/content/blog/klyuchi/й.png'.normalize('NFD'),
].map((path) => fileOf(path))
const from = 'site/content/blog/klyuchi/index.md'

describe('createNeighbours', () => {
  it.each([
    ['vid.jpg', 'klyuchi/vid.jpg'],
    ['./vid.jpg?v=1#a', 'klyuchi/vid.jpg'],
    ['.\\vid.jpg', 'klyuchi/vid.jpg'],
    ['План дома.jpg', 'klyuchi/План дома.jpg'],
    ['%D0%9F%D0%BB%D0%B0%D0%BD%20%D0%B4%D0%BE%D0%BC%D0%B0.jpg', 'klyuchi/План дома.jpg'],
    ['../images/kholl.png', 'images/kholl.png'],
    ['/images/okno.jpg', 'static/images/okno.jpg'],
    ['images/okno.jpg', 'static/images/okno.jpg'],
    ['@/assets/Shkaf.JPG', 'assets/Shkaf.JPG'],
    ['https://old.example/wp-content/uploads/2020/02/1.jpg', '2020/02/1.jpg'],
    ['100%.png', 'klyuchi/100%.png'],
    ['й.png'.normalize('NFC'), 'й.png'.normalize('NFD')],
  ])('finds %s without a word', (source, end) => {
    const found = createNeighbours(files).find(source, from)
    expect(found?.file.path.endsWith(end)).toBe(true)
    expect(found?.note).toBeUndefined()
  })

  it.each([
    ['VID.jpg', 'регистром'],
    ['/assets/shkaf.jpg', 'регистром'],
    ['pictures/okno.jpg', 'в другой папке'],
  ])('finds %s and says what differs', (source, note) => {
    expect(createNeighbours(files).find(source, from)?.note).toContain(note)
  })

  it.each([
    ['1.jpg'],
    ['net.jpg'],
    ['https://other.example/okno.jpg'],
    [''],
    ['../../../../etc/x'],
  ])('does not guess %j', (source) => {
    expect(createNeighbours(files).find(source, from)).toBeUndefined()
  })

  it('takes any address of a file that was dropped alone, and remembers what was used', () => {
    const neighbours = createNeighbours([fileOf('okno.jpg'), fileOf('other.jpg')])
    expect(neighbours.find('https://old.example/x/okno.jpg', 'a.md')?.file.path).toBe('okno.jpg')
    expect([...neighbours.used]).toEqual(['okno.jpg'])
  })
})
