import { useCurrentUser, type CurrentUser } from 'sanity'

/** Whether the signed-in user may change content; the lake enforces it. */
export function useMayWrite(): boolean {
  return mayWrite(useCurrentUser())
}

/** Whether a user may change content. */
export function mayWrite(user: Pick<CurrentUser, 'roles'> | null): boolean {
  return user?.roles.some(({ name }) => name !== 'viewer') === true
}
