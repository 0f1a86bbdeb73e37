import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { FormOptions } from '#lib/consultations/form-options.ts'
import type { PageBlock } from '#lib/content/reshape/to-page-blocks.ts'
import type { Site } from '#lib/content/view/site.ts'
import { ArticlesSection } from './articles-section.tsx'
import { CalloutBlock } from './callout-block.tsx'
import { ConsultationBlock } from './consultation-block.tsx'
import { ContactBlock } from './contact-block.tsx'
import { DividerBlock } from './divider-block.tsx'
import { DocumentsBlock } from './documents-block.tsx'
import { FaqBlock } from './faq-block.tsx'
import { FiguresBlock } from './figures-block.tsx'
import { FileBlock } from './file-block.tsx'
import { GalleryBlock } from './gallery-block.tsx'
import { HeroBlock } from './hero-block.tsx'
import { PillarsBlock } from './pillars-block.tsx'
import { ProcessBlock } from './process-block.tsx'
import { ServicesBlock } from './services-block.tsx'
import { StepsBlock } from './steps-block.tsx'
import { TableBlock } from './table-block.tsx'
import { TeamBlock } from './team-block.tsx'
import { TestimonialsBlock } from './testimonials-block.tsx'
import { TextBlock } from './text-block.tsx'
import { TextImageBlock } from './text-image-block.tsx'
import { UnknownBlock } from './unknown-block.tsx'
import { VideoBlock } from './video-block.tsx'

/** What a block needs to know of the page it stands on. */
type Place = { site: Site; form: FormOptions; first: boolean }

type Members = { [Block in PageBlock as Block['_type']]: Block }

// The compiler names a block that has no component.
const renderers: { [Type in keyof Members]: (value: Members[Type], place: Place) => ReactNode } = {
  heroBlock: (value, { first }) => <HeroBlock value={value} first={first} />,
  textBlock: (value) => column(<TextBlock value={value} />),
  textImageBlock: (value) => <TextImageBlock value={value} />,
  pillarsBlock: (value) => <PillarsBlock value={value} />,
  servicesBlock: (value) => <ServicesBlock value={value} />,
  processBlock: (value) => <ProcessBlock value={value} />,
  testimonialsBlock: (value) => <TestimonialsBlock value={value} />,
  teamBlock: (value) => <TeamBlock value={value} />,
  documentsBlock: (value) => <DocumentsBlock value={value} />,
  contactBlock: (value, { site, form }) => <ContactBlock value={value} site={site} form={form} />,
  figuresBlock: (value) => band(<FiguresBlock value={value} />),
  galleryBlock: (value) => sheet(<GalleryBlock value={value} />),
  videoBlock: (value) => film(<VideoBlock value={value} />),
  fileBlock: (value) => column(<FileBlock value={value} />),
  tableBlock: (value) => sheet(<TableBlock value={value} />),
  stepsBlock: (value) => column(<StepsBlock value={value} />),
  faqBlock: (value) => column(<FaqBlock value={value} />),
  calloutBlock: (value) => sheet(<CalloutBlock value={value} />),
  articlesBlock: (value) => <ArticlesSection value={value} />,
  consultationBlock: (value) => sheet(<ConsultationBlock value={value} />),
  dividerBlock: () => <DividerBlock />,
  unknownBlock: (value) => column(<UnknownBlock value={value} />),
}

function render<Type extends keyof Members>(type: Type, value: Members[Type], place: Place) {
  return renderers[type](value, place)
}

// More air beside a section of another colour and at the end of the page.
const air =
  'py-8 last:pb-24 has-[+.bg-surface]:pb-20 md:py-10 [.bg-surface+&]:pt-20 [.night+&]:pt-20'

/** As wide as a text that reads well. */
function column(block: ReactNode) {
  return <div className={`page ${air} [&>*]:max-w-[50rem]`}>{block}</div>
}

/** As wide as the page, with texts that still read well. */
function sheet(block: ReactNode) {
  return <div className={`page ${air} [&_p]:max-w-(--container-text)`}>{block}</div>
}

/** A film is seen whole on a laptop. */
function film(block: ReactNode) {
  return <div className={`page ${air} [&>*]:max-w-[60rem]`}>{block}</div>
}

/** From edge to edge, dark in both schemes. */
function band(block: ReactNode) {
  return (
    <div className="night">
      <div className="page py-16 md:py-24 [&_dd]:text-display">{block}</div>
    </div>
  )
}

type Props = {
  blocks: PageBlock[]
  site: Site
  form: FormOptions
  /** True where nothing stands above the blocks: then the first may hold the page's h1. */
  first?: boolean
}

/** The blocks of a page, from top to bottom. */
export function PageBlocks({ blocks, site, form, first = false }: Props) {
  return blocks.map((value, index) => (
    <Fragment key={value._key}>
      {render(value._type, value, { site, form, first: first && index === 0 })}
    </Fragment>
  ))
}
