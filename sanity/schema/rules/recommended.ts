/**
 * Validator of a field that should be filled but may be empty. `rule.required().warning(…)` would
 * make the generated types promise a value that may be missing.
 */
export function recommended(message: string) {
  return (value: unknown): true | string => (isEmpty(value) ? message : true)
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
