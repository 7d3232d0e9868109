import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { availability } from '#tests/load/availability.ts'
import type { Row } from '#tests/load/bench-site.ts'
import { desk } from '#tests/load/desk.ts'
import { first } from '#tests/load/first.ts'
import { imports } from '#tests/load/imports.ts'
import { index } from '#tests/load/index-bench.ts'
import { loop } from '#tests/load/loop.ts'
import { pages } from '#tests/load/pages.ts'
import { printTable } from '#tests/load/print-table.ts'
import { quotes } from '#tests/load/quotes.ts'
import { road } from '#tests/load/road.ts'
import { search } from '#tests/load/search.ts'
import { soak } from '#tests/load/soak.ts'
import { trace } from '#tests/load/trace.ts'
import { trade } from '#tests/load/trade.ts'

/* `npm run bench -- NAME`: prints a table and keeps it as JSON in bench-results/. */

const benches: Record<string, () => Promise<Row[]>> = { first, trade }
/** Benches that print their own lines. */
const others: Record<string, () => Promise<unknown[]>> = {
	availability,
	desk,
	imports,
	index,
	loop,
	pages,
	quotes,
	road,
	search,
	soak,
	trace,
}

const number = (value: number, digits = 0) => value.toFixed(digits)

function lineOf({ what, site, floor, share }: Row): string[] {
	const refused = Object.entries(site.statuses)
		.filter(([status]) => !status.startsWith('2'))
		.map(([status, count]) => `${status}: ${count}`)
	return [
		what,
		number(site.perSecond),
		number(site.p50Ms, 1),
		number(site.p99Ms, 1),
		number(site.cpuMsEach, 2),
		floor ? number(floor.perSecond) : '–',
		floor ? number(floor.p99Ms, 1) : '–',
		floor ? number(floor.cpuMsEach, 2) : '–',
		share === null ? '–' : `${number(share * 100)} %`,
		refused.join(', ') || 'none',
	]
}

function print(rows: Row[]): void {
	const head = ['', 'site /s', 'p50 ms', 'p99 ms', 'CPU ms', 'floor /s', 'p99 ms', 'CPU ms', 'share', 'not 2xx']
	printTable([head, ...rows.map(lineOf)])
}

const name = process.argv[2] ?? ''
const bench = benches[name]
const run = bench ?? others[name]
if (!run) {
	const names = [...Object.keys(benches), ...Object.keys(others)]
	console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
	process.exit(1)
}
const before = loadavg()[0] ?? 0
const rows = await run()
console.log(
	`${cpus().length} cores, load average ${number(before, 1)} before and ${number(loadavg()[0] ?? 0, 1)} after; servers, database and clients share them`,
)
if (bench) print(rows as Row[])
mkdirSync('bench-results', { recursive: true })
writeFileSync(`bench-results/${name}.json`, `${JSON.stringify({ at: new Date().toISOString(), rows }, null, 2)}\n`)
