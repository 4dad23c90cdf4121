import { access, constants, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const LINUX_COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const LINUX_FILES = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_FILES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Find an installed Chrome, Chromium or Edge; undefined where none is installed. */
export async function installedBrowser(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): Promise<string | undefined> {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return firstExecutable(
      roots.flatMap((root) => (root ? WINDOWS_FILES.map((file) => `${root}\\${file}`) : [])),
    )
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(homedir(), 'Applications')]
    return firstExecutable(
      MAC_APPLICATIONS.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`)),
    )
  }
  return (
    (await findOnPath(LINUX_COMMANDS, (env.PATH ?? '').split(delimiter))) ??
    (await firstExecutable(LINUX_FILES))
  )
}

/** Find the first of some commands that exists in one of the folders. */
export async function findOnPath(
  commands: readonly string[],
  folders: readonly string[],
): Promise<string | undefined> {
  const suffixes = process.platform === 'win32' ? ['.exe', ''] : ['']
  const places = folders.filter((folder) => folder !== '')
  return firstExecutable(
    commands.flatMap((command) =>
      places.flatMap((folder) => suffixes.map((suffix) => join(folder, command + suffix))),
    ),
  )
}

/** Find the first of some files that exists and is executable. */
async function firstExecutable(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) continue
    const executable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (executable) return file
  }
  return undefined
}
