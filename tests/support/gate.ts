import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import path from 'node:path'

import { buildIfStale } from '#app/server/build-site.ts'
import { readPlaywright, readVitest, slowestFiles, type Tally } from '#tests/support/gate-reports.ts'

/*
 * The one gate: types, lint, boundaries, lock file, unit and database tests, browser journeys. Every part runs even when an
 * earlier one failed, so that one run tells all; every failure is told once more at the end; the last line is the sum.
 */

const bin = (name: string) => path.join('node_modules', '.bin', name)
const SLOWEST = 12
/** Rules of local dates and instants: they must not know where the server stands. */
const ZONE_TESTS = ['time', 'stays', 'sessions', 'cancellation', 'pricing', 'orders'].map((it) => `tests/domain/${it}/`)
const PLAYWRIGHT_REPORT = 'test-results/playwright.json'
const startedAt = performance.now()
const seconds = () => `${Math.round((performance.now() - startedAt) / 1000)} s`.padStart(6)

const MEMORY = '/dev/shm'
const ROOM_BYTES = 4 * 2 ** 30

/** A folder in memory where there is room: hundreds of databases come and go, and a disk's files cost more than their rows. */
function scratch(): string {
	const { bavail, bsize } = existsSync(MEMORY) ? statfsSync(MEMORY) : { bavail: 0, bsize: 0 }
	const isRoomy = bavail * bsize > ROOM_BYTES && freemem() > 2 * ROOM_BYTES
	const folder = mkdtempSync(path.join(isRoomy ? MEMORY : tmpdir(), 'shanhai-gate-'))
	// A database that runs as another user must reach what lies in it.
	chmodSync(folder, 0o1777)
	return folder
}

const folder = scratch()

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: 'inherit',
			env: { ...process.env, TMPDIR: folder, ...env },
			shell: process.platform === 'win32',
		})
		child.on('error', () => resolve(false))
		child.on('exit', (code) => resolve(code === 0))
	})
}

/** A check without tests of its own counts as one. */
const asOne = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [] })

/** A runner that broke off without a report, or says less than its exit code, counts as one failure more. */
function reported(ok: boolean, tally: Tally): Tally {
	return !ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

async function unitTests(name: string, paths: string[] = [], env: Record<string, string> = {}): Promise<Tally> {
	const report = `test-results/${name}.json`
	rmSync(report, { force: true })
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
	const ok = await run(bin('vitest'), ['run', ...reporters, ...paths], env)
	for (const [file, took] of slowestFiles(report, SLOWEST))
		process.stdout.write(`${took} s`.padStart(6) + `  ${file}\n`)
	return reported(ok, readVitest(report))
}

async function journeys(): Promise<Tally> {
	rmSync(PLAYWRIGHT_REPORT, { force: true })
	const ok = await run(bin('playwright'), ['test', '--reporter=line,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT,
		JOURNEY_WORLDS: '2',
	})
	return reported(ok, readPlaywright(PLAYWRIGHT_REPORT))
}

type Part = [name: string, work: () => Promise<Tally>]

const npm = (script: string) => async () => asOne(await run('npm', ['run', '--silent', script]))

/** The site is built once, for all that open it. */
const build = () =>
	buildIfStale().then(
		() => asOne(true),
		(fault: Error) => {
			process.stdout.write(`${fault.message}\n`)
			return asOne(false)
		},
	)

/** What looks at the text of the program, and the building of it, one core each: side by side. */
const looking: Part[][] = [
	[
		['types', npm('typecheck')],
		['boundaries', npm('boundaries')],
		['format', npm('lint:format')],
	],
	[
		['build', build],
		['lint', npm('lint:rules')],
		[
			'lock file',
			async () => asOne(await run('npm', ['ci', '--dry-run', '--silent', '--include=dev', '--include=optional'])),
		],
	],
]

/** What runs it: each part uses both cores. */
const running: Part[] = [
	['unit and database tests', () => unitTests('vitest')],
	[
		'rules of time in another zone',
		() => unitTests('vitest-zone', ZONE_TESTS, { TZ: 'America/New_York', TEST_DATABASE: 'none' }),
	],
	['browser journeys', journeys],
]

const total: Tally = { passed: 0, failed: 0, failures: [] }
const failedParts: string[] = []

async function work(parts: Part[]): Promise<void> {
	for (const [name, check] of parts) {
		process.stdout.write(`\n${seconds()}  ${name} …\n`)
		const { passed, failed, failures } = await check()
		process.stdout.write(`${seconds()}  ${name}: ${passed} passed, ${failed} failed\n`)
		if (failed > 0) failedParts.push(name)
		total.passed += passed
		total.failed += failed
		total.failures.push(...failures)
	}
}

await Promise.all(looking.map(work))
await work(running)
for (const failure of total.failures) process.stdout.write(`\nFailed: ${failure}\n`)
if (failedParts.length > 0) process.stdout.write(`\nNot passed: ${failedParts.join(', ')}\n`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
rmSync(folder, { recursive: true, force: true })
process.exit(total.failed === 0 ? 0 : 1)
