// Measures how long the command line takes to start: `node bench/startup.js [runs=21]`, after `npm run compile`.
// Compares the medians of `lutrin --version` and `node -e 0`, which run in turn so that other load slows both alike.
import { spawnSync } from 'node:child_process'

const runs = Number(process.argv[2] ?? 21)
const COMMANDS = { 'node -e 0': ['-e', '0'], 'lutrin --version': ['dist/cli.js', '--version'] }
const times = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, []]))

for (let run = 0; run < runs; run++) {
  for (const [name, args] of Object.entries(COMMANDS)) {
    const start = performance.now()
    spawnSync(process.execPath, args)
    times[name].push(performance.now() - start)
  }
}

const medians = Object.values(times).map((each) => each.sort((a, b) => a - b)[Math.floor(runs / 2)])
for (const [n, name] of Object.keys(COMMANDS).entries()) console.log(`${name}: ${medians[n].toFixed(0)} ms`)
console.log(`ratio: ${(medians[1] / medians[0]).toFixed(2)}, expected 2.00 at most`)
process.exitCode = medians[1] > 2 * medians[0] ? 1 : 0
