import type { Metadata } from 'next'

/** Metadata of an address whose document is gone; lib/serving answers it with the 404 page. */
export const missingPage: Metadata = { title: 'Страница не найдена', robots: { index: false } }
