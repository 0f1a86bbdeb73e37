import { defineField, type SortOrdering } from 'sanity'

/** Place of a document in a list that editors sort by hand: ranks compare as strings. */
export const orderRankField = defineField({
  name: 'orderRank',
  title: 'Место в списке',
  type: 'string',
  hidden: true,
})

/** The order that was made by hand; new documents, which have no rank yet, come first. */
export const orderRankOrdering: SortOrdering = {
  name: 'orderRank',
  title: 'Как на сайте',
  by: [{ field: 'orderRank', direction: 'asc' }],
}
