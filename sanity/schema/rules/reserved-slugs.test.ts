import { globSync } from 'node:fs'
import { expect, it } from 'vitest'
import { reservedSlugs } from './reserved-slugs.ts'

const routes = globSync('app/(*)/*/')
  .filter((path) => !path.includes('['))
  .map((path) => path.split('/').at(-1) ?? '')

it('no document can take the address of a page that has none', () => {
  expect(routes).toContain('privacy')
  expect(routes.filter((name) => !reservedSlugs.has(name))).toEqual([])
})
