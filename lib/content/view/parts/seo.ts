/** What the head of a page holds for search engines. */
export type Seo = { title: string; description: string; noindex: boolean }
