import type { Tolerated } from './watch.ts'

/** Requests of Sanity's Studio to other hosts: the closed list of sanity/lake/DIFFERENCES.md. */
const places: { url: RegExp; reason: string }[] = [
  {
    url: /^https:\/\/design-system-static\.sanity\.io\/InterVariable(?:-Italic)?-latin-\d+\.woff2$/,
    reason: 'a font, for which it has a substitute',
  },
  {
    url: /^https:\/\/sanity-cdn\.com\/v1\/modules\/sanity\/latest\/[^/]+\/t\d+$/,
    reason: 'whether there is a newer version',
  },
  {
    url: /^https:\/\/api\.sanity\.io\/vX\/intake\/feedback$/,
    reason: 'whether feedback could be sent',
  },
]

/** Known problems of every Studio page. The tests cut Chromium off from other hosts. */
export const studioNoise: readonly Tolerated[] = [
  ...places.flatMap((place): Tolerated[] => [
    { kind: 'foreign request', ...place },
    {
      kind: 'console error',
      text: /^Failed to load resource: net::ERR_NAME_NOT_RESOLVED$/,
      ...place,
    },
  ]),
  {
    kind: 'console error',
    text: /^Failed to fetch version for package \(using tag=latest\) sanity Error: TypeError: Failed to fetch\n/,
    reason: 'the same question about a newer version',
  },
  {
    kind: 'console error',
    text: /^Blocked script execution in '[^']*\/desk\/.*' because the document's frame is sandboxed/,
    reason: "Playwright's own scripts in the frame of the desk, which may run none",
  },
  {
    kind: 'console error',
    text: /^WebSocket is already in CLOSING or CLOSED state\.$/,
    reason:
      'its presence says goodbye while the page is left, on a socket that Chromium is closing',
  },
  {
    kind: 'console error',
    text: /^Failed to resolve initial value for template "\w+": Error$/,
    reason: 'a timer of ten seconds, which a busy machine misses; a mistake would have a stack',
  },
  {
    kind: 'console error',
    text: /^Failed to load resource: the server responded with a status of (404|410) /,
    url: /\/blog\/[\w-]+\/$/,
    reason:
      'the badge «На сайте» asks for a new page, which a busy machine is late to show, or for one that is gone',
  },
  {
    kind: 'foreign request',
    url: /^http:\/\/butlerspb\.localhost:\d+\/lake\/v[\d-]+\/(users\/me|intake\/telemetry-status)\?tag=sanity\.sdk\./,
    reason: 'its SDK insists on the name of a project; on localhost that is the site',
  },
]

/**
 * Only for a test that goes on to use visual editing. The limit starts when the frame has loaded:
 * what is left is the frame's own script, on the one thread it shares with the Studio.
 */
export const lateVisualEditing: Tolerated = {
  kind: 'console error',
  text: /^Unable to connect to visual editing\. Make sure you've setup '@sanity\/visual-editing' correctly$/,
  reason: 'a limit of eight seconds, which a busy machine misses; the connection is made later',
}

/** Signed out: the Studio asks for the current user and gets a 401. */
export const signedOut: Tolerated = {
  kind: 'console error',
  text: /^Failed to load resource: the server responded with a status of 401 /,
  url: /\/lake\/v[\w-]+\/users\/me\?/,
  reason: 'how the Studio learns that nobody is signed in',
}
