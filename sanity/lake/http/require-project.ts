import { LakeError } from '#lake/errors.ts'

/**
 * Throws a 404 unless it is the one project there is. The Studio reports `type: project` as a
 * configuration error.
 */
export function requireProject(project: string, expected: string): void {
  if (project === expected) return
  const message = `Project "${project}" not found`
  const attributes = { type: 'project' }
  throw new LakeError(404, { statusCode: 404, error: 'Not Found', message, attributes }, message)
}
