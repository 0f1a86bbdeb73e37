import { AddIcon } from '@sanity/icons/Add'
import type { ComponentType } from 'react'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { OrderedList } from './ordered-list.tsx'

type Item = { type: string; title: string; icon: ComponentType }

/** A list that editors sort by hand; `add` is the label of the button for a new document. */
export function orderedItem(
  S: StructureBuilder,
  { type, title, icon, add }: Item & { add: string },
): ListItemBuilder {
  const pane = S.component(OrderedList)
    .id(type)
    .title(title)
    .options({ type })
    .child((id) => S.defaultDocument({ schemaType: type, documentId: id }))
    .canHandleIntent((intent, params) => /^(?:edit|create)$/.test(intent) && params.type === type)
    .menuItems([
      S.menuItem()
        .title(add)
        .icon(AddIcon)
        .intent({ type: 'create', params: { type, template: type } })
        .showAsAction(true),
    ])
  return S.listItem().id(type).title(title).icon(icon).child(pane)
}

/** The only document of a singleton type. */
export function singletonItem(S: StructureBuilder, { type, title, icon }: Item): ListItemBuilder {
  return S.listItem()
    .id(type)
    .title(title)
    .icon(icon)
    .schemaType(type)
    .child(S.defaultDocument({ schemaType: type, documentId: type }).title(title))
}
