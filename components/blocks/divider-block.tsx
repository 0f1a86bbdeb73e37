export function DividerBlock() {
  return <hr className="mx-auto my-14 w-24 border-brass" />
}
