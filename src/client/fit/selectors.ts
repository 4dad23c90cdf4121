/** Columns of which one is a picture: the other one goes on beside it on the next slide. */
export const PICTURE_COLUMNS = '.columns:not(.stacked):has(> .column.picture)'

/** What stands at the top of a box and is repeated at the top of its next part. */
export const REPEATED_HEADS =
  'thead, tbody > tr:first-child:not(:has(> td, > [rowspan])), summary, .callout-title, figure.code > figcaption'
