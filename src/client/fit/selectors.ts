/** Columns of which one is a picture; it is repeated beside the continuation of the other one. */
export const PICTURE_COLUMNS = '.columns:not(.stacked):has(> .column.picture)'

/** Heads of boxes, which are repeated at the top of the next part. */
export const REPEATED_HEADS =
  'thead, tbody > tr:first-child:not(:has(> td, > [rowspan])), summary, .callout-title, figure.code > figcaption'
