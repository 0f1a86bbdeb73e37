/** The page of a request; notices link to it. */
export function requestPath(number: number): string {
  return `/desk/requests/${number}/`
}
