import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element

/** What an element of a page shows, without the elements in it; often nothing. */
export type ShownText = {
  /** What selectors may ask for in it and in the elements around it, as in `namesOf`. */
  names: ReadonlySet<string>
  text: string
}

export function shownText(element: Element): ShownText {
  const shown = element.attrs.filter(({ name }) => shownAttributes.includes(name))
  const texts = element.childNodes.flatMap((child) => ('value' in child ? [child.value] : []))
  return {
    names: namesUpTo(element),
    text: [...shown.map(({ value }) => value), ...texts].join(''),
  }
}

const shownAttributes = ['alt', 'label', 'placeholder', 'value']

const knownNames = new WeakMap<Element, ReadonlySet<string>>()

function namesUpTo(element: Element): ReadonlySet<string> {
  const known = knownNames.get(element)
  if (known) return known
  const { parentNode } = element
  const around = parentNode && 'tagName' in parentNode ? namesUpTo(parentNode) : []
  const names = new Set([...around, ...namesOf(element)])
  knownNames.set(element, names)
  return names
}

/** What selectors may ask for in one element: `.class`, `#id`, `tag` and `input:type` names. */
export function namesOf(element: Element): string[] {
  const id = element.attrs.find(({ name }) => name === 'id')?.value
  const classes = classesOf(element).map((name) => `.${name}`)
  const ids = id === undefined ? [] : [`#${id}`]
  return [element.tagName.toLowerCase(), ...classes, ...ids, ...typesOf(element)]
}

/** The type of a field, whose parts styles may ask for. */
function typesOf({ tagName, attrs }: Element): string[] {
  if (tagName !== 'input') return []
  const type = attrs.find(({ name }) => name === 'type')?.value.toLowerCase() ?? 'text'
  return /^(date|datetime-local|month|time|week)$/.test(type)
    ? ['input:date', 'input:number']
    : [`input:${type}`]
}

/** The classes of an element. */
export function classesOf({ attrs }: Element): string[] {
  const list = attrs.find(({ name }) => name === 'class')?.value ?? ''
  return list.split(/\s+/).filter((name) => name !== '')
}

/** The elements around an element, from the inside out. */
export function ancestors({ parentNode }: Element): Element[] {
  return parentNode && 'tagName' in parentNode ? [parentNode, ...ancestors(parentNode)] : []
}
