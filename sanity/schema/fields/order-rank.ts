import { defineField, type SortOrdering } from 'sanity'

/** Place of a document in a list that editors sort by hand: ranks compare as strings. */
export const orderRankField = defineField({
  name: 'orderRank',
  title: 'Место в списке',
  type: 'string',
  hidden: true,
})

/** The order set by hand; new documents have no rank yet and come first. */
export const orderRankOrdering: SortOrdering = {
  name: 'orderRank',
  title: 'Как на сайте',
  by: [{ field: 'orderRank', direction: 'asc' }],
}
