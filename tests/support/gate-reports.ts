import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** How one part of the gate ended: how many passed and failed, and what each failure said. */
export interface Tally {
	passed: number
	failed: number
	failures: string[]
}

interface VitestReport {
	numPassedTests: number
	numFailedTests: number
	testResults: {
		name: string
		/** Milliseconds of the clock. */
		startTime: number
		endTime: number
		message?: string
		status: string
		assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[]
	}[]
}

interface PlaywrightSuite {
	suites?: PlaywrightSuite[]
	specs?: { title: string; file: string; ok: boolean; tests: { status: string; results: PlaywrightResult[] }[] }[]
}
interface PlaywrightResult {
	error?: { message?: string }
}
interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number }
	suites: PlaywrightSuite[]
}

const LINES_OF_A_FAILURE = 12
const brief = (message = '') => message.split('\n').slice(0, LINES_OF_A_FAILURE).join('\n')

/** What a vitest JSON report tells; a report that was never written is one failure. */
export function readVitest(file: string): Tally {
	return readReport<VitestReport>(file, (report) => ({
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		failures: report.testResults.flatMap((it) => {
			const failed = it.assertionResults.filter(({ status }) => status === 'failed')
			if (failed.length === 0 && it.status === 'failed') return [`${it.name}\n${brief(it.message)}`]
			return failed.map((test) => `${it.name} > ${test.fullName}\n${brief(test.failureMessages?.[0])}`)
		}),
	}))
}

/** The files that took longest, with their seconds; none of a report that was never written. */
export function slowestFiles(file: string, most: number): [name: string, seconds: number][] {
	if (!existsSync(file)) return []
	const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
	const took = testResults.map(({ name, startTime, endTime }): [string, number] => [
		path.relative('', name),
		Math.round((endTime - startTime) / 1000),
	])
	return took.sort(([, a], [, b]) => b - a).slice(0, most)
}

/** What a Playwright JSON report tells. A test that passed only when tried again is a failure of today. */
export function readPlaywright(file: string): Tally {
	return readReport<PlaywrightReport>(file, ({ stats, suites }) => ({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky,
		failures: suites.flatMap(failedSpecs),
	}))
}

function failedSpecs(suite: PlaywrightSuite): string[] {
	const own = (suite.specs ?? []).filter((spec) => spec.tests.some(({ status }) => /unexpected|flaky/.test(status)))
	const told = own.map((spec) => {
		const results = spec.tests.flatMap(({ results }) => results)
		return `${spec.file} > ${spec.title}\n${brief(results.find(({ error }) => error)?.error?.message)}`
	})
	return [...told, ...(suite.suites ?? []).flatMap(failedSpecs)]
}

function readReport<T>(file: string, read: (report: T) => Tally): Tally {
	if (existsSync(file)) return read(JSON.parse(readFileSync(file, 'utf8')) as T)
	return { passed: 0, failed: 1, failures: [`${file} was not written: the runner broke off`] }
}
