import { isContextPath } from '#lib/format/context-path.ts'

/**
 * The address of the form for a link on the page at `path`: what a request may be about goes along,
 * and the form, which looks its title up, shows it preselected.
 */
export function consultationLink(path: string): string {
  return isContextPath(path) ? `/consultation/?context=${path}` : '/consultation/'
}
