import { InlineScript } from '#components/ui/inline-script.tsx'
import { fillHidden, fillIn, fillInKey, nameTimeZone } from './fill-in.ts'
import { postForm, sendInPlace, showFieldError } from './send-in-place.ts'

/** The last child of a consultation form, which works without them as well. */
export function FormScripts() {
  return (
    <>
      <InlineScript run={fillIn} parts={[fillHidden, nameTimeZone]} />
      <InlineScript run={fillInKey} parts={[fillHidden]} />
      <InlineScript run={sendInPlace} parts={[postForm, showFieldError]} />
    </>
  )
}
