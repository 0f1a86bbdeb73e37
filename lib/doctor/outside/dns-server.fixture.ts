import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

type Type = 'A' | 'AAAA' | 'MX' | 'TXT'

/** Records by type and name, such as `A example.ru`. */
export type Zone = Partial<Record<`${Type} ${string}`, string[]>>

const types: Readonly<Record<number, Type>> = { 1: 'A', 15: 'MX', 16: 'TXT', 28: 'AAAA' }

/**
 * A name server on this machine for the names of a zone; of all others it knows that there are none.
 * It answers with `code` instead, if one is given (RFC 1035, section 4.1.1; 2: it has failed).
 * Returns its address, for `createNames`.
 */
export async function openNameServer(zone: Zone, { code = 0 } = {}): Promise<string> {
  const socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => {
    socket.send(answer(query, zone, code), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  onTestFinished(() => void socket.close())
  return `127.0.0.1:${socket.address().port}`
}

function answer(query: Buffer, zone: Zone, code: number): Buffer {
  const { name, type, end } = readQuestion(query)
  const records = (type && zone[`${type} ${name}`]) ?? []
  const isKnown = Object.keys(zone).some((key) => key.endsWith(` ${name}`))
  const header = Buffer.alloc(12)
  query.copy(header, 0, 0, 2)
  // An answer, of one who may recurse; 3: there is no such name.
  header.writeUInt16BE(0x8180 | (code || (isKnown ? 0 : 3)), 2)
  header.writeUInt16BE(1, 4)
  const answers = code === 0 && type ? records.map((record) => encode(type, record)) : []
  header.writeUInt16BE(answers.length, 6)
  return Buffer.concat([header, query.subarray(12, end), ...answers])
}

function readQuestion(query: Buffer): { name: string; type: Type | undefined; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  const name = labels.join('.').toLowerCase()
  return { name, type: types[query.readUInt16BE(at + 1)], end: at + 5 }
}

function encode(type: Type, record: string): Buffer {
  const number = Number(Object.entries(types).find(([, known]) => known === type)?.[0])
  const data = dataOf(type, record)
  const head = Buffer.alloc(12)
  // The name of the question, class IN, a minute.
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(number, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(60, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

function dataOf(type: Type, record: string): Buffer {
  if (type === 'MX') return Buffer.concat([Buffer.from([0, 10]), encodeName(record)])
  if (type === 'A') return Buffer.from(record.split('.').map(Number))
  if (type === 'AAAA') return encodeIpv6(record)
  // Strings of at most 255 bytes, which belong together.
  const parts = record.match(/.{1,255}/gs) ?? []
  return Buffer.concat(
    parts.map((part) => Buffer.from(`${String.fromCharCode(part.length)}${part}`, 'latin1')),
  )
}

function encodeName(name: string): Buffer {
  const labels = name.split('.').filter((label) => label !== '')
  const parts = labels.map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`))
  return Buffer.concat([...parts, Buffer.from([0])])
}

/** `2001:db8::1`, with the `::` that stands for the groups of zeros. */
function encodeIpv6(address: string): Buffer {
  const [head = [], tail = []] = address
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  const groups = [...head, ...zeros, ...tail].map((group) => group.padStart(4, '0'))
  return Buffer.from(groups.join(''), 'hex')
}
