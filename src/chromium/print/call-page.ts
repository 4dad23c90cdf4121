import type { Page } from 'playwright-core'
import type { PrintScript } from '../../model/print-script.ts'

/** Call a function of the print script in a page, and return its result. */
export function callPage<Name extends keyof PrintScript>(
  page: Page,
  name: Name,
  ...parameters: Parameters<PrintScript[Name]>
): Promise<Awaited<ReturnType<PrintScript[Name]>>> {
  return page.evaluate(callInPage, { name, parameters }) as Promise<Awaited<ReturnType<PrintScript[Name]>>>
}

/** Call a function of the script that defines `lutrinPrint`; Playwright sends the text of this function to the page. */
function callInPage({
  name,
  parameters,
}: {
  readonly name: string
  readonly parameters: readonly unknown[]
}): unknown {
  const { lutrinPrint } = globalThis as unknown as {
    readonly lutrinPrint: Readonly<Record<string, (...parameters: readonly unknown[]) => unknown>>
  }
  return lutrinPrint[name]?.(...parameters)
}
