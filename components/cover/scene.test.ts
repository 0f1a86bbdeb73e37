import { describe, expect, it } from 'vitest'
import { coverScene } from './scene.ts'

describe('coverScene', () => {
  it('draws the same cover for the same slug', () => {
    expect(coverScene('pyat-stolpov')).toEqual(coverScene('pyat-stolpov'))
  })

  it('uses every motif and every colour', () => {
    const scenes = Array.from({ length: 200 }, (_, index) => coverScene(`article-${index}`))
    expect(new Set(scenes.map((scene) => scene.landmarks)).size).toBe(6)
    expect(new Set(scenes.map((scene) => scene.background)).size).toBe(5)
  })

  it('has only finite numbers in its paths', () => {
    const { landmarks, sun, water } = coverScene('x')
    const paths = [`${sun}${water}`, ...landmarks.flatMap(({ drawing }) => Object.values(drawing))]
    for (const path of paths) expect(path).toMatch(/^[MLAahvz\d .-]+$/)
  })
})
