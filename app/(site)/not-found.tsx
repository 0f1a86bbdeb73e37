import { MissingPage } from '#components/site/missing-page.tsx'

export default function NotFound() {
  return <MissingPage />
}
