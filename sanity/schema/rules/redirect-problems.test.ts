import { describe, expect, it } from 'vitest'
import { chainWarning, fromProblem, loopProblem, toProblem } from './redirect-problems.ts'

const steps = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({ from, to }))

describe('the old address of a redirect', () => {
  it.each(['/rent/', '/blog/old-post/', '/Старый/', '/price.html'])('may be %s', (from) => {
    expect(fromProblem(from)).toBeUndefined()
  })

  it.each([
    ['rent/', /косой чертой/],
    ['/rent', /так: \/rent\/$/],
    ['/%D1%8F/', /так: \/я\/$/],
    ['/price.html/', /так: \/price\.html$/],
    ['/100%/', /знаки «%»/],
    ['https://butlerspb.ru/rent/', /косой чертой/],
    ['/', /Главную/],
    ['//evil/', /двух косых/],
    ['/a?b=1/', /\?/],
    ['/studio/x/', /самому сайту/],
    ['/api/health/', /самому сайту/],
  ])('may not be %s', (from, message) => {
    expect(fromProblem(from)).toMatch(message)
  })
})

describe('the new address of a redirect', () => {
  it.each(['/services/', '/services', 'https://example.ru/x'])('may be %s', (to) => {
    expect(toProblem(to)).toBeUndefined()
  })

  it.each(['services', '#top', 'mailto:a@b.ru', 'tel:+7', 'javascript:alert(1)', '//evil.example'])(
    'may not be %s',
    (to) => {
      expect(toProblem(to)).toMatch(/./)
    },
  )
})

describe('a circle', () => {
  it.each([
    [steps(['/a/', '/a']), 'a redirect to itself'],
    [steps(['/a/', '/b/?x=1'], ['/b/', '/a/#top']), 'two that lead to each other'],
    [steps(['/a/', '/b/'], ['/b/', '/c'], ['/c/', '/a/']), 'three in a row'],
  ])('of %o is found: %s', ([own, ...others]) => {
    expect(own && loopProblem(own, others)).toMatch(/ходит по кругу: \/a\/ → .*\/a\/\./)
  })

  it('made by other redirects has its own message', () => {
    const others = steps(['/b/', '/c/'], ['/c/', '/b/'])
    expect(loopProblem({ from: '/a/', to: '/b/' }, others)).toMatch(/Исправьте то/)
  })

  it('is not found where the chain ends at a page', () => {
    const others = steps(['/b/', 'https://example.ru/a/'], ['/x/', '/a/'])
    expect(loopProblem({ from: '/a/', to: '/b/' }, others)).toBeUndefined()
  })
})

describe('a chain', () => {
  it('is shortened by naming its next address', () => {
    const others = steps(['/b/', '/c/'])
    expect(chainWarning('/b', others)).toMatch(/укажите \/c\/ сразу/)
    expect(chainWarning('/c/', others)).toBeUndefined()
    expect(chainWarning('https://b.example/b/', others)).toBeUndefined()
  })
})
