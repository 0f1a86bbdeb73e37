/** People neither see nor reach it; robots fill in every field. */
export function Honeypot() {
  return (
    <div className="absolute -left-[200vw] h-px w-px overflow-hidden" aria-hidden="true">
      <label htmlFor="website">Не заполняйте это поле</label>
      <input type="text" id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
