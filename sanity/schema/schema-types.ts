import type { SchemaTypeDefinition } from 'sanity'
import { blocks } from './blocks/registry.ts'
import { article } from './documents/article.ts'
import { author } from './documents/author.ts'
import { category } from './documents/category.ts'
import { home } from './documents/home.ts'
import { page } from './documents/page.ts'
import { redirect } from './documents/redirect.ts'
import { service } from './documents/service.ts'
import { siteSettings } from './documents/site-settings.ts'
import { testimonial } from './documents/testimonial.ts'
import { body } from './objects/body.ts'
import { contacts } from './objects/contacts.ts'
import { download } from './objects/download.ts'
import { figure } from './objects/figure.ts'
import { internalLink } from './objects/internal-link.ts'
import { legalText } from './objects/legal-text.ts'
import { link } from './objects/link.ts'
import { navigationItem } from './objects/navigation-item.ts'
import { officeSchedule } from './objects/office-schedule.ts'
import { organisation } from './objects/organisation.ts'
import { pageBlocks } from './objects/page-blocks.ts'
import { pillar } from './objects/pillar.ts'
import { postalAddress } from './objects/postal-address.ts'
import { price } from './objects/price.ts'
import { promises } from './objects/promises.ts'
import { question } from './objects/question.ts'
import { rating } from './objects/rating.ts'
import { richText } from './objects/rich-text.ts'
import { seo } from './objects/seo.ts'
import { sharing } from './objects/sharing.ts'
import { stage } from './objects/stage.ts'
import { step } from './objects/step.ts'
import { structuredData } from './objects/structured-data.ts'
import { tableRow } from './objects/table-row.ts'
import { verification } from './objects/verification.ts'

/** Every type of the content model, for the Studio and for `sanity schema extract`. */
export const schemaTypes: SchemaTypeDefinition[] = [
  article,
  author,
  category,
  testimonial,
  page,
  service,
  redirect,
  siteSettings,
  home,
  body,
  pageBlocks,
  link,
  internalLink,
  richText,
  ...blocks.map(({ type }) => type),
  step,
  stage,
  download,
  question,
  tableRow,
  seo,
  structuredData,
  rating,
  price,
  navigationItem,
  pillar,
  figure,
  legalText,
  officeSchedule,
  promises,
  organisation,
  contacts,
  postalAddress,
  verification,
  sharing,
]
