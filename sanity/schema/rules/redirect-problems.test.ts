import { describe, expect, it } from 'vitest'
import { chainWarning, fromProblem, loopProblem, toProblem } from './redirect-problems.ts'

const site = { origins: ['https://butler.example', 'https://old.example'] }

const steps = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({ from, to }))

describe('the old address of a redirect', () => {
  it.each(['/rent/', '/blog/old-post/', '/Старый/', '/price.html', '/?p=12', '/a/?b=1&c=й'])(
    'may be %s',
    (from) => {
      expect(fromProblem(from)).toBeUndefined()
    },
  )

  it.each([
    ['rent/', /косой чертой/],
    ['/rent', /так: \/rent\/$/],
    ['/%D1%8F/', /так: \/я\/$/],
    ['/price.html/', /так: \/price\.html$/],
    ['/100%/', /знаки «%»/],
    ['https://butlerspb.ru/rent/', /косой чертой/],
    ['/', /Главную/],
    ['//evil/', /двух косых/],
    ['/a?b=1', /так: \/a\/\?b=1$/],
    ['/?p=%31%32&', /так: \/\?p=12$/],
    ['/?c=%D0%B9&b=1', /так: \/\?b=1&c=й$/],
    ['/ча\u0438\u0306/', /так: \/чай\/$/],
    ['/%d1%8f/', /так: \/я\/$/],
    ['/a/#top', /«#»/],
    ['/?', /Главную/],
    ['/studio/?a=1', /самому сайту/],
    ['/studio/x/', /самому сайту/],
    ['/api/health/', /самому сайту/],
  ])('may not be %s', (from, message) => {
    expect(fromProblem(from)).toMatch(message)
  })
})

it('the old address of a redirect may be without the domain, which is said', () => {
  expect(fromProblem('http://www.butler.example/rent', site)).toMatch(/так: \/rent\/$/)
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
    [steps(['/a/', 'http://butler.example/a']), 'one to its own full address'],
    [steps(['/a/', '//www.butler.example/b/'], ['/b', 'https://old.example/a']), 'old origins'],
    [steps(['/a/', '/%D1%8F'], ['/я/', '/a/']), 'a Cyrillic address in two spellings'],
    [steps(['/a/', '/?p=1&x=2'], ['/?p=1', '/a/']), 'an address with a query'],
  ])('of %o is found: %s', ([own, ...others]) => {
    expect(own && loopProblem(own, others, site)).toMatch(/ходит по кругу: \/a\/ → .*\/a\/\./)
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
