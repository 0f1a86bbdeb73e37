import { expect, it } from 'vitest'
import { serviceDrawing } from '#lib/format/service-drawing.ts'
import { services } from './services.ts'

it('each service shows its subject, and no two the same', () => {
  const drawings = services.map(({ slug }) => serviceDrawing(undefined, slug.current).name)
  expect(drawings).toEqual(['door', 'suitcase', 'trestles', 'bell', 'table-laid', 'parcel'])
})
