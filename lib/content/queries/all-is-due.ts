/** `$now` of an editor, who sees scheduled articles as if they were due. */
export const allIsDue = '9999-12-31T00:00:00.000Z'
