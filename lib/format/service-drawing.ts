import { findSubject, subjects } from './drawing-subjects.ts'
import { inOwnColours } from './drawings.ts'
import type { Drawing } from './drawings.ts'

/** What a service about something else shows: a window with a view of the city. */
const otherwise = { title: 'Окно с видом на город', scene: 'window' } as const

/** The scenes an editor may choose for a service: what is stored, and what the Studio says. */
export const serviceScenes = [...Object.values(subjects), otherwise].map(({ title, scene }) => ({
  title,
  value: scene,
}))

/** The drawing of a service: the scene its editor chose, or the one that its slug tells of. */
export function serviceDrawing(chosen: unknown, slug: string): Drawing {
  const scene = serviceScenes.find(({ value }) => value === chosen)?.value
  return inOwnColours(scene ?? findSubject(slug)?.scene ?? otherwise.scene)
}
