import { LakeError } from '#lake/errors.ts'
import type { Groups } from './route.ts'

/**
 * Throws a 404 unless the path names the one dataset there is. The Studio reports
 * `Dataset not found` as a configuration error.
 */
export function requireDataset({ dataset }: Groups, expected: string): void {
  if (dataset === expected) return
  const message = `Dataset "${dataset ?? ''}" not found`
  throw new LakeError(404, { statusCode: 404, error: 'Dataset not found', message }, message)
}
