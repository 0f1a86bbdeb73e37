import type { DocumentActionComponent } from 'sanity'

type Wrap = (original: DocumentActionComponent) => DocumentActionComponent

/** Wraps each action once: the Studio compares actions by identity. */
export function wrapper(wrap: Wrap): Wrap {
  const known = new WeakMap<DocumentActionComponent, DocumentActionComponent>()
  return (original) => {
    const wrapped = known.get(original) ?? Object.assign(wrap(original), actionName(original))
    known.set(original, wrapped)
    return wrapped
  }
}

function actionName({ action }: DocumentActionComponent): Pick<DocumentActionComponent, 'action'> {
  return action === undefined ? {} : { action }
}
