import { LakeError } from '#lake/errors.ts'

/**
 * Throws a 404 for another project than the one there is. The Studio takes `type: project` for a
 * mistake in its configuration and says so.
 */
export function requireProject(project: string, expected: string): void {
  if (project === expected) return
  const message = `Project "${project}" not found`
  const attributes = { type: 'project' }
  throw new LakeError(404, { statusCode: 404, error: 'Not Found', message, attributes }, message)
}
