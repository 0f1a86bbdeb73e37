import { describe, expect, it } from 'vitest'
import { subjects } from './drawing-subjects.ts'
import { serviceDrawing, serviceScenes } from './service-drawing.ts'

describe('the drawing of a service', () => {
  it('is the one that the editor chose', () => {
    expect(serviceDrawing('meters', 'kontrol-remonta').name).toBe('meters')
  })

  it.each([undefined, null, 5, 'panorama', 'toString'])(
    'with the scene %o follows the slug',
    (scene) => {
      expect(serviceDrawing(scene, 'kontrol-remonta').name).toBe('trestles')
    },
  )

  it.each([
    ['oplata-schetov', 'meters'],
    ['pokupka-i-dostavka', 'parcel'],
    ['remont-kvartiry', 'trestles'],
    ['yahta-i-kater', 'window'],
    ['', 'window'],
  ])('of a further service at %s is %s', (slug, name) => {
    expect(serviceDrawing(undefined, slug).name).toBe(name)
  })

  it('no two scenes are offered twice, and no word tells of two subjects', () => {
    const values = serviceScenes.map(({ value }) => value)
    expect(new Set(values).size).toBe(values.length)
    const words = Object.values(subjects).flatMap((subject) => subject.words)
    expect(new Set(words).size).toBe(words.length)
  })
})
