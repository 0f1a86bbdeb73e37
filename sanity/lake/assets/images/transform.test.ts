import { describe, expect, it } from 'vitest'
import { isIdentity, parseTransform } from './transform.ts'
import { snapSize } from './snap-size.ts'

const parse = (search: string, accept = '') => parseTransform(new URLSearchParams(search), accept)

describe('the parameters of an image', () => {
  it('are the defaults when there are none', () => {
    expect(isIdentity(parse(''))).toBe(true)
    expect(isIdentity(parse('v=2&q=80&fit=max'))).toBe(true)
    expect(isIdentity(parse('w=10'))).toBe(false)
    expect(isIdentity(parse('frame=1'))).toBe(false)
    expect(isIdentity(parse('auto=format', 'image/webp'))).toBe(false)
  })

  it('prefer the requested format to the negotiated one', () => {
    expect(parse('fm=pjpg&auto=format', 'image/avif').format).toBe('jpg')
  })

  it.each([
    ['crop=focalpoint&fp-x=0.2&fp-y=0.9', { x: 0.2, y: 0.9 }],
    ['crop=focalpoint', { x: 0.5, y: 0.5 }],
    ['crop=top,left', { x: 0, y: 0 }],
    ['crop=bottom,right', { x: 1, y: 1 }],
    ['crop=entropy', 'entropy'],
    ['', { x: 0.5, y: 0.5 }],
  ])('keep for %s the point %j', (search, focus) => {
    expect(parse(search).focus).toEqual(focus)
  })

  it('round quality to steps', () => {
    expect(parse('q=73').quality).toBe(75)
    expect(parse('q=72').quality).toBe(70)
  })
})

describe('a size', () => {
  it.each([
    [[320, undefined], { width: 320 }],
    [[1200, 630], { width: 1200, height: 630 }],
    [[768, 432], { width: 768, height: 432 }],
    [[375, undefined], { width: 380 }],
    [[375, 211], { width: 380, height: 214 }],
    [[undefined, 333], { height: 336 }],
    [[100_000, undefined], { width: 4096 }],
    [[100, 100_000], { width: 4, height: 4096 }],
    [[0.5, 0.1], { width: 10, height: 2 }],
    [[undefined, undefined], {}],
  ])('%j becomes %j', ([width, height], expected) => {
    expect(snapSize(width, height)).toEqual(expected)
  })

  it('has a bounded number of widths', () => {
    const widths = new Set<number | undefined>()
    for (let width = 1; width <= 10_000; width += 1) {
      widths.add(snapSize(width, undefined).width)
    }
    expect(widths.size).toBeLessThan(620)
  })
})
