import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ReadSite } from '../../src/chromium/browser/open-site.ts'
import type { PrintJob } from '../../src/chromium/print/print-job.ts'
import { type PrintCode, readPrintCode } from '../../src/chromium/print/read-print-code.ts'
import { readPackageFile } from '../../src/site/read/package-files.ts'

/** Create a site from files that are given by path. */
export function site(files: Readonly<Record<string, string | Uint8Array>>): ReadSite {
  return async (path) => {
    const content = files[path]
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
}

/** Create a job for a page, with defaults for what a test does not name. */
export function job(page: string, details: Partial<PrintJob> = {}): PrintJob {
  return {
    page,
    output: page.replace(/index\.html$/, 'slides.pdf').replace(/\.html$/, '.pdf'),
    kind: page.endsWith('index.html') ? 'slides' : 'handout',
    title: 'Docker, étape par étape',
    author: ['Zoé Lefèvre', 'Li Wei'],
    description: 'Images et conteneurs',
    lang: 'fr',
    source: { file: 'content/docker/_index.md', line: 1 },
    ...details,
  }
}

const reveal = dirname(dirname(createRequire(import.meta.url).resolve('reveal.js')))

/** Create the files of a Reveal.js deck: the page `docker/index.html` and what it loads. */
export function deck(slides: string): Readonly<Record<string, string | Uint8Array>> {
  return {
    'assets/reveal.js': readFileSync(join(reveal, 'dist/reveal.js')),
    'assets/reveal.css': readFileSync(join(reveal, 'dist/reveal.css')),
    'docker/index.html': `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Docker</title>
      <link rel="stylesheet" href="../assets/reveal.css"></head>
      <body><div class="reveal"><div class="slides">${slides}</div></div>
      <script src="../assets/reveal.js"></script>
      <script>Reveal.initialize({ width: 1280, height: 720, center: false })</script></body></html>`,
  }
}

/** The code that prints, as it is compiled. */
export const CODE: PrintCode = await readPrintCode(readPackageFile)
