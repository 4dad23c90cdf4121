/** The ending of a file that is read as Markdown; Quarto's, R's and MDX's are Markdown with additions. */
const ENDING = /\.(?:md|markdown|mkdn?|mdown|mdx|qmd|rmd)$/i

/** Whether a file is read as Markdown, by its name. */
export function isMarkdown(path: string): boolean {
  return ENDING.test(path)
}

/** Remove the ending of a Markdown file. */
export function withoutEnding(path: string): string {
  return path.replace(ENDING, '')
}
