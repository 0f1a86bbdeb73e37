/** Whether a value is a span of Portable Text that shows code: its text stands as it is. */
export function isCode(value: object): boolean {
  return 'marks' in value && Array.isArray(value.marks) && value.marks.includes('code')
}
