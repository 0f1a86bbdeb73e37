import { withoutBrackets } from '#lib/hosts/loopback.ts'
import { isPublicAddress } from '#lib/hosts/public.ts'
import { type LoadedFile, maxImageBytes } from './image-source.ts'

export type Network = {
  fetch: typeof fetch
  /** The IP addresses of a host name; rejects if there are none. */
  lookup: (hostname: string) => Promise<{ address: string }[]>
}

const timeoutMs = 10_000
const maxRedirects = 3

/** Fetches an image from the open internet: http(s) only, 10 s, 20 MB, no private addresses. */
export async function fetchImage(source: string, network: Network): Promise<LoadedFile> {
  const signal = AbortSignal.timeout(timeoutMs)
  let url = new URL(source)
  try {
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
      const refused = await refusal(url, network, signal)
      if (refused !== undefined) return { ok: false, reason: refused }
      // Redirects are followed by hand, so that each address is checked.
      const response = await network.fetch(url, { redirect: 'manual', signal })
      const location = response.headers.get('location')
      if (response.status < 300 || response.status > 399 || location === null) {
        return await readImage(response)
      }
      await response.body?.cancel()
      url = new URL(location, url)
    }
    return { ok: false, reason: 'слишком много перенаправлений' }
  } catch {
    // No network, unknown host and timeout are one outcome for the importer.
    return { ok: false, reason: 'адрес недоступен' }
  }
}

async function refusal(
  url: URL,
  { lookup }: Network,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return 'изображение можно взять только по http или https'
  }
  const addresses = await withSignal(lookup(withoutBrackets(url.hostname)), signal)
  return addresses.every(({ address }) => isPublicAddress(address))
    ? undefined
    : 'адрес ведёт во внутреннюю сеть'
}

async function readImage(response: Response): Promise<LoadedFile> {
  if (!response.ok) return { ok: false, reason: `сервер ответил ${response.status}` }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > maxImageBytes) return { ok: false, reason: 'файл больше 20 МБ' }
    chunks.push(chunk)
  }
  return { ok: true, bytes: Buffer.concat(chunks) }
}

/** Name resolution cannot be cancelled, so the wait for it is. */
async function withSignal<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
