const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

const otherKey = new Map<string, string>()

for (const [index, key] of Array.from(latin).entries()) {
  const letter = russian.charAt(index)
  otherKey.set(key, letter).set(letter, key)
}

/** What the same keys type in the other keyboard layout: «htvjyn» ↔ «ремонт». */
export function inOtherLayout(text: string): string {
  return text.toLowerCase().replace(/./gs, (letter) => otherKey.get(letter) ?? letter)
}
