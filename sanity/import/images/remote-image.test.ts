import { describe, expect, it } from 'vitest'
import { maxImageBytes } from './image-source.ts'
import { fetchImage, type Network } from './remote-image.ts'

const containing = (text: string): unknown => expect.stringContaining(text)

const publicHost: Network['lookup'] = () => Promise.resolve([{ address: '93.184.215.14' }])

function network(respond: (url: string) => Response, lookup = publicHost) {
  const asked: string[] = []
  const fetch: Network['fetch'] = (input) => {
    const { url } = new Request(input)
    asked.push(url)
    return Promise.resolve(respond(url))
  }
  return { fetch, lookup, asked }
}

describe('fetchImage', () => {
  it('follows redirects to the bytes', async () => {
    const net = network((url) =>
      url.endsWith('/old') ? Response.redirect('https://b.example/new') : new Response('bytes'),
    )
    const image = await fetchImage('https://a.example/old', net)
    expect(image).toEqual({ ok: true, bytes: Buffer.from('bytes') })
    expect(net.asked).toEqual(['https://a.example/old', 'https://b.example/new'])
  })

  it('never requests a private address, even after a redirect', async () => {
    const lookup = (host: string) =>
      Promise.resolve([{ address: host === 'in.example' ? '10.0.0.1' : '93.184.215.14' }])
    const net = network(() => Response.redirect('http://in.example/'), lookup)
    const image = await fetchImage('https://a.example/', net)
    expect(image).toEqual({ ok: false, reason: 'адрес ведёт во внутреннюю сеть' })
    expect(net.asked).toEqual(['https://a.example/'])
  })

  it.each([
    ['file:///etc/hostname', () => new Response('x'), 'только по http или https'],
    ['https://a.example/', () => new Response('x', { status: 404 }), 'сервер ответил 404'],
    ['https://a.example/', () => Response.redirect('https://a.example/'), 'слишком много'],
    ['https://a.example/', () => new Response(new Uint8Array(maxImageBytes + 1)), 'больше 20 МБ'],
    ['https://a.example/', () => Response.error(), 'сервер ответил 0'],
  ])('rejects %s: %#', async (source, respond, reason) => {
    const image = await fetchImage(source, network(respond))
    expect(image).toEqual({ ok: false, reason: containing(reason) })
  })

  it('treats an unknown host as unreachable', async () => {
    const net = network(
      () => new Response('x'),
      () => Promise.reject(new Error('ENOTFOUND')),
    )
    const image = await fetchImage('https://nowhere.example/', net)
    expect(image).toEqual({ ok: false, reason: 'адрес недоступен' })
  })
})
