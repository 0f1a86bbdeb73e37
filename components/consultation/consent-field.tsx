import type { ConsentText } from '#lib/consultations/consent-text.ts'
import { revisionLine } from '#lib/format/revision.ts'
import { typograph } from '#lib/format/typography.ts'
import { Checkbox } from './checkbox.tsx'

type Props = { consent: ConsentText; checked: boolean; error: string | undefined }

/** Consent, separate from other checkboxes, with its full text (152-FZ, art. 9). */
export function ConsentField({ consent, checked, error }: Props) {
  return (
    <div className="border-t border-rule pt-5">
      <input type="hidden" name="consentVersion" value={consent.version} />
      <Checkbox name="consent" checked={checked} error={error} required>
        Даю согласие на&nbsp;обработку персональных данных
      </Checkbox>
      <div className="flex flex-wrap gap-x-6 pl-8.5 text-small">
        <details className="max-w-(--container-text) open:basis-full">
          <summary className="unfold py-3">
            <span className="text-link">Текст согласия</span>
          </summary>
          <div className="border-l border-brass pl-5 text-muted">
            {consent.text.split(/\n{2,}/).map((paragraph, index) => (
              <p key={index} className="mb-3 whitespace-pre-line">
                {typograph(paragraph)}
              </p>
            ))}
            <p>{revisionLine(consent.version)}</p>
          </div>
        </details>
        <a className="text-link py-3" href="/privacy/" target="_blank" rel="noopener">
          Политика обработки данных
        </a>
      </div>
    </div>
  )
}
