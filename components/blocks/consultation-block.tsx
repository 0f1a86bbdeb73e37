import { consultationLink } from '#components/site/consultation-link.ts'
import type { ConsultationBlock as Block } from '#lib/content/blocks/consultation-block.ts'
import type { BlockComponent } from './block-component.ts'
import { BlockTitle } from './block-title.tsx'
import { pageSheet, textColumn } from './layout.tsx'

export const consultationBlock: BlockComponent<Block> = {
  inBody: (value, url) =>
    textColumn(<ConsultationBlock value={value} path={new URL(url).pathname} />),
  onPage: (value) => pageSheet(<ConsultationBlock value={value} path="/" />),
}

/** A link to the form: a button, or a card when there is a text. */
function ConsultationBlock({ value, path }: { value: Block; path: string }) {
  const { title, text, label, anchor } = value
  const button = (
    <a className="button" href={consultationLink(path)}>
      {label}
    </a>
  )
  if (!title && !text) {
    return (
      <p id={anchor} className="no-print">
        {button}
      </p>
    )
  }
  return (
    <div id={anchor} className="night no-print px-6 py-9 sm:px-12 sm:py-12">
      <BlockTitle value={value} />
      {text && (
        <p className="mt-3 text-base whitespace-pre-line text-night-muted first:mt-0">{text}</p>
      )}
      <p className="mt-7">{button}</p>
    </div>
  )
}
