export const testimonialFields = `
  _id,
  quote,
  client,
  role,
  city,
  "service": service-> { _id, title, "slug": slug.current },
  date,
  consent`

export const testimonialBlockFields = `_type == "testimonialBlock" => {
  testimonial-> { ${testimonialFields} }
}`
