import { defineQuery } from 'groq'
import { pictureFields } from './fields.ts'

export const siteQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0] {
  title,
  tagline,
  description,
  organisation { name, legalName, inn, ogrn, areaServed, priceRange, profiles },
  contacts {
    phone,
    email,
    telegram,
    whatsapp,
    max,
    address { street, locality, region, postalCode, country, latitude, longitude }
  },
  channels,
  messengerText,
  officeHours,
  officeSchedule {
    week[] { weekdays, from, to },
    holidays,
    exceptions[] { date, from, to },
    answerMinutes
  },
  clientAreaUrl,
  sharing { title, description, image { ${pictureFields} } },
  verification { google, yandex, bing },
  navigation[] { title, href },
  footerNavigation[] { title, href },
  footerText,
  consent { version, text },
  lettersConsent { version, text },
  policy { version, text },
  demo
}`)
