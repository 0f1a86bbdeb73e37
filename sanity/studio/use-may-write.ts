import { useCurrentUser } from 'sanity'

/** Whether the signed-in user may change content; the lake enforces it. */
export function useMayWrite(): boolean {
  return useCurrentUser()?.roles.some(({ name }) => name !== 'viewer') === true
}
