/** Rules about the images and links of a chapter. */
export const REFERENCE_RULES = {
  'image-missing': {
    severity: 'error',
    meaning: 'An image was not found. The page shows a placeholder with its alternative text.',
    example: {
      'content/docker/images.md': '# Images\n\n![Layers](layer.svg)\n',
      'content/docker/layers.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n',
    },
    fix: 'The message names the files that are nearest.',
  },
  'image-outside': {
    severity: 'error',
    meaning: 'The path of an image leads out of the project. The image is not copied.',
    example: '# Images\n\n![Layers](../../../layers.svg)\n',
    fix: 'Copy the image into the project.',
  },
  'image-by-name': {
    severity: 'warning',
    meaning: 'An image was found by its file name alone, in another folder than its path says.',
    example: {
      'content/docker/images.md': '# Images\n\n![Layers](drawings/layers.svg)\n',
      'content/shared/layers.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n',
    },
    fix: 'Write the path that the message names.',
  },
  'image-remote': {
    severity: 'warning',
    meaning: 'An image is on another site. It does not show without a network.',
    example: '# Images\n\n![Layers](https://example.org/layers.svg)\n',
    fix: 'Copy the image into the project.',
  },
  'image-unreadable': {
    severity: 'warning',
    meaning: 'The size of an image cannot be read. Its file may be broken.',
    example: {
      'content/docker/images.md': '# Images\n\n![Layers](layers.png)\n',
      'content/docker/layers.png': 'not a picture\n',
    },
  },
  'link-dead': {
    severity: 'warning',
    meaning: 'A link leads to a file that does not exist.',
    example: {
      'content/docker/images.md': '# Images\n\n[The network](netwrok.md)\n',
      'content/docker/network.md': '# Network\n',
    },
  },
  'link-outside': {
    severity: 'error',
    meaning: 'A link leads out of the project.',
    example: '# Images\n\n[Notes](../../../../notes.md)\n',
    fix: 'Copy the file into the project, or link to its address on the web.',
  },
  'link-anchor': {
    severity: 'warning',
    meaning: "A link's `#anchor` is no heading of the page that it leads to. It leads to the page's start.",
    example: '# Images\n\n## Layers\n\n[Layers](#layer)\n',
    fix: 'The message names the headings that there are.',
  },
} as const
