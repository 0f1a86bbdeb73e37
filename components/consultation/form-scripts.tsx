import { InlineScript } from '#components/ui/inline-script.tsx'
import { timeZoneName } from '#lib/format/time-zone-name.ts'
import { fillHidden, fillIn, fillInKey } from './fill-in.ts'
import { postForm, sendInPlace, showFieldError } from './send-in-place.ts'

/** The last child of a consultation form, which works without them as well. */
export function FormScripts() {
  return (
    <>
      <InlineScript run={fillIn} parts={[fillHidden, timeZoneName]} />
      <InlineScript run={fillInKey} parts={[fillHidden]} />
      <InlineScript run={sendInPlace} parts={[postForm, showFieldError]} />
    </>
  )
}
