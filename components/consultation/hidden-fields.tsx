import type { OriginFieldName } from '#lib/consultations/origin.ts'
import type { FieldName } from '#lib/consultations/schema.ts'

type Props = {
  /** Key and stamp of this rendering; absent on a prerendered page, see `fillInKey`. */
  hiddenFields?: { key: string; stamp: string } | undefined
  values?: Partial<Record<FieldName, string>> | undefined
}

/** Fields that nobody sees: two that reveal repeated posts and spam, and the origin of the visit. */
export function HiddenFields({ hiddenFields, values = {} }: Props) {
  return (
    <>
      <input type="hidden" name="key" defaultValue={hiddenFields?.key} />
      <input type="hidden" name="stamp" defaultValue={hiddenFields?.stamp} />
      {Object.entries(originOf(values)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} defaultValue={value} />
      ))}
    </>
  )
}

/** Where the visit began; see `rememberOrigin`. */
function originOf(
  values: NonNullable<Props['values']>,
): Record<OriginFieldName, string | undefined> {
  const { entryPage, referrer, utmSource, utmMedium, utmCampaign, utmContent, utmTerm } = values
  return { entryPage, referrer, utmSource, utmMedium, utmCampaign, utmContent, utmTerm }
}
