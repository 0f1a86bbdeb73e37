import { RichText } from '#components/ui/rich-text.tsx'
import type { FaqBlock as Block } from '#lib/content/blocks/faq-block.ts'
import type { BlockComponent } from './block-component.ts'
import { BlockTitle } from './block-title.tsx'
import { pageColumn, textColumn } from './layout.tsx'

export const faqBlock: BlockComponent<Block> = {
  inBody: (value) => textColumn(<FaqBlock value={value} />),
  onPage: (value) => pageColumn(<FaqBlock value={value} />),
}

function FaqBlock({ value }: { value: Block }) {
  return (
    <div id={value.anchor}>
      <BlockTitle value={value} className="mb-6" />
      <div className="border-t border-rule">
        {value.questions.map(({ question, answer }, index) => (
          <details key={index} className="group border-b border-rule">
            <summary className="grid cursor-pointer list-none grid-cols-[1fr_auto] items-center gap-x-6 py-5 font-serif text-h4 hover:text-accent [&::-webkit-details-marker]:hidden">
              {question}
              <Cross />
            </summary>
            <RichText value={answer} className="max-w-(--container-text) pr-10 pb-7 text-base" />
          </details>
        ))}
      </div>
    </div>
  )
}

/** A plus that becomes a minus while the answer is open. */
function Cross() {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-5 text-brass"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M3 10h14" />
      <path
        d="M10 3v14"
        className="origin-center [transition:scale_150ms] group-open:[scale:1_0]"
      />
    </svg>
  )
}
