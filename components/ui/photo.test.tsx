import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Photo } from './photo.tsx'

function classesOn(colour?: string): string | undefined {
  const picture = {
    src: '/images/p/d/a.webp',
    alt: '',
    width: 800,
    height: 600,
    ...(colour && { colour }),
  }
  const html = renderToStaticMarkup(<Photo picture={picture} sizes="100vw" className="w-full" />)
  return /class="([^"]*)"/.exec(html)?.[1]
}

it('prints a picture of a drawing as one', () => {
  expect(classesOn('#1b2530')).toBe('dimmed drawn w-full')
})

it('prints a photograph as it is', () => {
  expect(classesOn('#0b0d10')).toBe('dimmed w-full')
  expect(classesOn()).toBe('dimmed w-full')
})
