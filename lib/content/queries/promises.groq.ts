import { defineQuery } from 'groq'

export const promisesQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0] {
  officeHours,
  officeSchedule {
    week[] { weekdays, from, to },
    holidays,
    exceptions[] { date, from, to },
    answerMinutes
  },
  promises {
    urgentMinutes,
    estimateDays,
    estimatePercent,
    reportDay,
    reportTime,
    keysDays,
    secrecyYears,
    remotePercent,
    clientYears
  }
}`)
