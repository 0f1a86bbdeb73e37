/**
 * Validator of a field that should not be empty but may be. `rule.required().warning(…)` would
 * make the generated types promise a value that nobody is forced to give.
 */
export function wanted(message: string) {
  return (value: unknown): true | string => (isEmpty(value) ? message : true)
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
