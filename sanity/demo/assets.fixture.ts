import type { Assets } from './assets.ts'

/** Ids like those the lake assigns. */
export const sampleAssets: Assets = {
  window: 'image-a-1200x900-webp',
  meters: 'image-b-1200x900-webp',
  lemon: 'image-c-1200x900-webp',
  breakfast: 'image-d-1200x900-webp',
  door: 'image-e-1200x900-webp',
  desk: 'image-f-1200x900-webp',
  poster: 'image-g-960x540-webp',
  film: 'file-a-mp4',
  captions: 'file-b-vtt',
  weeklyReport: 'file-c-pdf',
  contract: 'file-d-pdf',
  kpi: 'file-e-pdf',
  nda: 'file-f-pdf',
}
