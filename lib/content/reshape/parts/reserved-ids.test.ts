import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { reservedIds } from './reserved-ids.ts'

const known = new Set<string>(reservedIds)

/** The ids that the source of a component names; in the form, the name of a field is its id. */
function idsIn(file: string): string[] {
  const attribute = file.includes('consultation/') ? /\b(?:id|name)="([^"]+)"/g : /\bid="([^"]+)"/g
  return [...readFileSync(file, 'utf8').matchAll(attribute)].map(([, id]) => id ?? '')
}

it('knows every id in the components that an anchor could take', () => {
  const files = globSync('{app,components}/**/*.tsx', { exclude: ['**/*.test.tsx'] })
  const ids = files.flatMap(idsIn).filter((id) => /^[a-z][a-z0-9-]*$/.test(id))
  expect(ids).toContain('content')
  expect([...new Set(ids)].filter((id) => !known.has(id))).toEqual(['key', 'stamp'])
})
