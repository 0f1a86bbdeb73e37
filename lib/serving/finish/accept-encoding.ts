/** The encodings we have, best first. */
const encodings = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof encodings)[number]

/**
 * The encoding to send for an `Accept-Encoding` header (RFC 9110 §12.5.3): the one with the highest
 * weight, the smaller one among equals. Without a header it is identity, which is also sent to a
 * client that refuses everything: a page helps it more than a 406.
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const weights = readWeights(header)
  const weightOf = (encoding: Encoding) =>
    weights.get(encoding) ?? (encoding === 'identity' ? undefined : weights.get('*')) ?? 0
  let [best, bestWeight]: [Encoding, number] = ['identity', weightOf('identity')]
  for (const encoding of encodings.toReversed()) {
    const weight = weightOf(encoding)
    if (weight > 0 && weight >= bestWeight) [best, bestWeight] = [encoding, weight]
  }
  return best
}

function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const member of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = member.split(';').map((part) => part.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    const value = weight === undefined ? 1 : Number(weight.slice(2))
    weights.set(name === 'x-gzip' ? 'gzip' : name, Number.isNaN(value) ? 0 : value)
  }
  return weights
}
