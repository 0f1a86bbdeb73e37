export const consultationBlockFields = `_type == "consultationBlock" => { label }`
