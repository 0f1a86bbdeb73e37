/** What search engines are told of a page. */
export type Seo = { title: string; description: string; noindex: boolean }
