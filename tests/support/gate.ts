import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/*
 * The one gate: types, lint, boundaries, lock file, unit and database tests, browser journeys. Every part runs even when an
 * earlier one failed, so that one run tells all; the last line is the sum.
 */

interface Tally {
	passed: number
	failed: number
}

const bin = (name: string) => path.join('node_modules', '.bin', name)
const VITEST_REPORT = 'test-results/vitest.json'
/** Rules of local dates and instants: they must not know where the server stands. */
const ZONE_TESTS = ['time', 'stays', 'sessions', 'cancellation', 'pricing', 'orders'].map((it) => `tests/domain/${it}/`)
const PLAYWRIGHT_REPORT = 'test-results/playwright.json'
const startedAt = performance.now()
const seconds = () => `${Math.round((performance.now() - startedAt) / 1000)} s`.padStart(6)

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: 'inherit',
			env: { ...process.env, ...env },
			shell: process.platform === 'win32',
		})
		child.on('error', () => resolve(false))
		child.on('exit', (code) => resolve(code === 0))
	})
}

/** A check without tests of its own counts as one. */
const asOne = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })

/** A runner that broke off without a report, or says less than its exit code, counts as one failure more. */
function reported(ok: boolean, tally: Tally): Tally {
	return !ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

function readReport<T>(file: string, count: (report: T) => Tally): Tally {
	return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as T) : { passed: 0, failed: 1 }
}

async function unitTests(paths: string[] = [], env: Record<string, string> = {}): Promise<Tally> {
	rmSync(VITEST_REPORT, { force: true })
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
	const ok = await run(bin('vitest'), ['run', ...reporters, ...paths], env)
	const tally = readReport<{ numPassedTests: number; numFailedTests: number }>(VITEST_REPORT, (report) => ({
		passed: report.numPassedTests,
		failed: report.numFailedTests,
	}))
	return reported(ok, tally)
}

async function journeys(): Promise<Tally> {
	rmSync(PLAYWRIGHT_REPORT, { force: true })
	const ok = await run(bin('playwright'), ['test', '--reporter=line,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT,
	})
	const tally = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
		PLAYWRIGHT_REPORT,
		({ stats }) => ({
			passed: stats.expected,
			// A test that passed only when tried again is a failure of today.
			failed: stats.unexpected + stats.flaky,
		}),
	)
	return reported(ok, tally)
}

const npm = (script: string) => async () => asOne(await run('npm', ['run', '--silent', script]))

const parts: [string, () => Promise<Tally>][] = [
	['types', npm('typecheck')],
	['lint and format', npm('lint')],
	['boundaries', npm('boundaries')],
	[
		'lock file',
		async () => asOne(await run('npm', ['ci', '--dry-run', '--silent', '--include=dev', '--include=optional'])),
	],
	['unit and database tests', () => unitTests()],
	['rules of time in another zone', () => unitTests(ZONE_TESTS, { TZ: 'America/New_York' })],
	['browser journeys', journeys],
]

const total: Tally = { passed: 0, failed: 0 }
const failedParts: string[] = []
for (const [name, work] of parts) {
	process.stdout.write(`\n${seconds()}  ${name} …\n`)
	const { passed, failed } = await work()
	process.stdout.write(`${seconds()}  ${name}: ${passed} passed, ${failed} failed\n`)
	if (failed > 0) failedParts.push(name)
	total.passed += passed
	total.failed += failed
}
if (failedParts.length > 0) process.stdout.write(`\nNot passed: ${failedParts.join(', ')}\n`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)
