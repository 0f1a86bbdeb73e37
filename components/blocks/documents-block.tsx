import { FileLink } from '#components/ui/file-link.tsx'
import type { DocumentsBlock as Block } from '#lib/content/blocks/documents-block.ts'
import type { BlockComponent } from './block-component.ts'
import { Section, SectionHeading } from './section.tsx'

export const documentsBlock: BlockComponent<Block> = {
  onPage: (value) => <DocumentsBlock value={value} />,
}

/** Documents to save, each with its kind and size. */
function DocumentsBlock({ value }: { value: Block }) {
  return (
    <Section block={value} tone="surface">
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[1fr_1.8fr]">
        <SectionHeading block={value} />
        <ul className="border-t border-rule">
          {value.documents.map((document) => (
            <li key={document.file.src} className="border-b border-rule">
              <FileLink document={document} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
