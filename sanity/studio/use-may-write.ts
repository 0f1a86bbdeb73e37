import { useCurrentUser } from 'sanity'

/** Whether the person who is signed in may change content; what exactly, the lake decides. */
export function useMayWrite(): boolean {
  return useCurrentUser()?.roles.some(({ name }) => name !== 'viewer') === true
}
