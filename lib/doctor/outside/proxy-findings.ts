import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { advice, error, type Finding } from '#lib/doctor/finding.ts'
import type { Visit } from './visit.ts'

/** Answers of the public address. */
export type PublicVisits = {
  /** Of http://HOST/. */
  plain: Visit
  /** Of https://HOST/, asked with `Accept-Encoding`. */
  home: Visit
  /** Of https://HOST/api/revalidate/, signed: 400 of this installation alone; if it was asked. */
  signed: Visit | undefined
  /** Of the Studio's WebSocket; undefined if the content is not in the lake. */
  socket: Visit | undefined
  /** Of https://www.HOST/, if that name is known. */
  www: Visit | undefined
}

/** Whether the public address leads to this site, and what the proxy adds or takes away. Pure. */
export function proxyFindings(
  host: string,
  visits: PublicVisits,
  { cloud }: { cloud: boolean },
): Finding[] {
  const home = homeFindings(host, visits.home)
  // With the cloud, the check of its webhook asks the same.
  const signed = cloud ? undefined : visits.signed
  return [
    ...plainFindings(host, visits.plain),
    ...home,
    // Of a page that is not the site's, the rest would be said twice.
    ...(home.length > 0
      ? []
      : [...signedFindings(host, signed), ...socketFindings(host, visits.socket)]),
    ...wwwFindings(host, visits.www),
  ]
}

function plainFindings(host: string, plain: Visit): Finding[] {
  if (!plain.answered) {
    return [
      advice(
        `http://${host} does not answer (${plain.reason}), which old links ask, and certbot needs: open port 80`,
      ),
    ]
  }
  const { status, headers } = plain
  if (status < 300 || status > 399) {
    return [
      error(
        `http://${host} answers ${status} instead of leading to https: what visitors write can be read on the way; use the example in deploy/`,
      ),
    ]
  }
  return headers.location?.startsWith(`https://${host}/`)
    ? []
    : [
        advice(
          `http://${host} leads to ${nameOf(headers.location)}: let it lead to https://${host}/ in one step`,
        ),
      ]
}

function homeFindings(host: string, home: Visit): Finding[] {
  const address = `https://${host}/`
  if (!home.answered) {
    return [error(`${address} does not answer (${home.reason}): see the log of the proxy`)]
  }
  const { status, headers, body } = home
  if (status !== 200) {
    const how =
      status >= 500
        ? 'start the site (systemctl start butlerspb), or see its log'
        : 'let the proxy pass everything to the port of the site'
    return [error(`${address} answers ${status}: ${how}`)]
  }
  const encoding = headers['content-encoding'] ?? ''
  return [
    ...(headers['strict-transport-security'] === undefined
      ? [
          error(
            `${address} comes without Strict-Transport-Security, which the site sends: the proxy takes it away, or leads to another program`,
          ),
        ]
      : []),
    ...(isReadable(body, encoding)
      ? []
      : [
          error(
            `${address} cannot be unpacked (Content-Encoding: ${encoding || 'none'}): the site compresses already; switch it off in the proxy (gzip off)`,
          ),
        ]),
  ]
}

/** Whether a browser gets a page out of it. */
function isReadable(body: Buffer, encoding: string): boolean {
  try {
    return /^\s*<!doctype html/i.test(unpack(body, encoding).subarray(0, 200).toString())
  } catch {
    return false
  }
}

function unpack(body: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case 'br':
      return brotliDecompressSync(body)
    case 'gzip':
      return gunzipSync(body)
    case 'zstd':
      return zstdDecompressSync(body)
    default:
      return body
  }
}

function signedFindings(host: string, signed: Visit | undefined): Finding[] {
  if (signed === undefined || (signed.answered && signed.status === 400)) return []
  const answer = signed.answered ? `status ${signed.status}` : signed.reason
  return [
    error(
      `https://${host} leads to another site than this one (${answer} to a signed question): correct SITE_URL, the record in the DNS, or the port in the proxy`,
    ),
  ]
}

function socketFindings(host: string, socket: Visit | undefined): Finding[] {
  if (socket === undefined || (socket.answered && socket.status === 101)) return []
  const answer = socket.answered ? `status ${socket.status}` : socket.reason
  return [
    error(
      `https://${host} passes on no WebSocket (${answer}), by which the Studio hears of changes: let the proxy pass on Upgrade and Connection, as the example in deploy/ does`,
    ),
  ]
}

function wwwFindings(host: string, www: Visit | undefined): Finding[] {
  if (www === undefined) return []
  const name = `https://www.${host}/`
  if (!www.answered) {
    return [
      advice(
        `${name} does not answer as browsers want it (${www.reason}): get a certificate for it too, and let it lead to https://${host}/`,
      ),
    ]
  }
  const { location } = www.headers
  if (location?.startsWith(`https://${host}/`)) return []
  const what = location === undefined ? `answers ${www.status}` : `leads to ${nameOf(location)}`
  return [advice(`${name} ${what}: let it lead to https://${host}/ in one step`)]
}

/** Where a redirect leads, without what it may carry. */
function nameOf(location: string | undefined): string {
  return URL.parse(location ?? '')?.origin ?? 'no address'
}
