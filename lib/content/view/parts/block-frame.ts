export type HeadingLevel = 'h2' | 'h3' | 'h4'

/** What every block has. */
export type BlockFrame<Type extends string> = {
  _type: Type
  _key: string
  /** The `id` of its element, chosen by the editor. */
  anchor?: string
  /** The `id` it gets in an article when the editor chose none; blocks without it get no `id`. */
  defaultAnchor?: string
  /** The level of its title in the outline of the text around it; h2 without such a text. */
  headingLevel?: HeadingLevel
}

/** What a block with its own section opens with; an empty title is not shown. */
export type TitledBlock<Type extends string> = BlockFrame<Type> & { title: string; lead?: string }
