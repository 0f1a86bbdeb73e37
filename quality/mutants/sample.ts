import { createHash } from 'node:crypto'

/**
 * Whether `name` belongs to the sample: the same names for the same seed on every machine.
 *
 * @param share of all names, from 0 to 1
 */
export function inSample(name: string, { seed, share }: { seed: string; share: number }): boolean {
  const hash = createHash('sha256').update(`${seed} ${name}`).digest()
  return hash.readUInt32BE() < share * 2 ** 32
}
