import type { SchemaTypeDefinition } from 'sanity'
import { consultationBlock } from './blocks/consultation-block.ts'
import { dividerBlock } from './blocks/divider-block.ts'
import { imageBlock } from './blocks/image-block.ts'
import { testimonialBlock } from './blocks/testimonial-block.ts'
import { article } from './documents/article.ts'
import { author } from './documents/author.ts'
import { category } from './documents/category.ts'
import { home } from './documents/home.ts'
import { siteSettings } from './documents/site-settings.ts'
import { testimonial } from './documents/testimonial.ts'
import { body } from './objects/body.ts'
import { contacts } from './objects/contacts.ts'
import { figure } from './objects/figure.ts'
import { internalLink } from './objects/internal-link.ts'
import { legalText } from './objects/legal-text.ts'
import { link } from './objects/link.ts'
import { navigationItem } from './objects/navigation-item.ts'
import { organisation } from './objects/organisation.ts'
import { pillar } from './objects/pillar.ts'
import { postalAddress } from './objects/postal-address.ts'
import { rating } from './objects/rating.ts'
import { seo } from './objects/seo.ts'
import { structuredData } from './objects/structured-data.ts'

/** Every type of the content model, for the Studio and for `sanity schema extract`. */
export const schemaTypes: SchemaTypeDefinition[] = [
  article,
  author,
  category,
  testimonial,
  siteSettings,
  home,
  body,
  link,
  internalLink,
  imageBlock,
  testimonialBlock,
  dividerBlock,
  consultationBlock,
  seo,
  structuredData,
  rating,
  navigationItem,
  pillar,
  figure,
  legalText,
  organisation,
  contacts,
  postalAddress,
]
