export const testimonialFields = `_id, quote, client, role, city, service, date, consent`

export const testimonialBlockFields = `_type == "testimonialBlock" => {
  testimonial-> { ${testimonialFields} }
}`
