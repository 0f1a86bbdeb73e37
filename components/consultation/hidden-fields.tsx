import type { FieldName } from '#lib/consultations/schema.ts'

type Props = {
  /** Key and stamp of this rendering; absent on a prerendered page, see `fillInKey`. */
  hiddenFields?: { key: string; stamp: string } | undefined
  values?: Partial<Record<FieldName, string>> | undefined
}

/** Where the visit began; see `rememberOrigin`. */
const originNames = [
  'entryPage',
  'referrer',
  'utmSource',
  'utmMedium',
  'utmCampaign',
  'utmContent',
  'utmTerm',
] as const satisfies readonly FieldName[]

/** Fields that nobody sees: two that reveal repeated posts and spam, and the origin of the visit. */
export function HiddenFields({ hiddenFields, values = {} }: Props) {
  return (
    <>
      <input type="hidden" name="key" defaultValue={hiddenFields?.key} />
      <input type="hidden" name="stamp" defaultValue={hiddenFields?.stamp} />
      {originNames.map((name) => (
        <input key={name} type="hidden" name={name} defaultValue={values[name]} />
      ))}
    </>
  )
}
