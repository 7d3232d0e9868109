import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { parseCsv } from '#app/domain/csv/parse-csv.ts'
import { trailingMonths } from '#app/domain/indicators/month.ts'
import { publishOpenData } from '#app/features/indicators/publish-open-data.server.ts'
import { reproduceOpenData } from '#app/features/indicators/reproduce-open-data.ts'
import { runIndex } from '#app/features/indicators/run-index.server.ts'
import { unzipFiles } from '#app/platform/unzip-files.ts'
import { zipFiles } from '#app/platform/zip-files.ts'
import { tellReproduction } from '#app/server/tell-reproduction.ts'
import { unzip } from '#tests/features/privacy/read-zip.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-06-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const PERIOD = '2026-05'
const SECRET = 123_457
const STAMP = new Date('1980-01-01T00:00:00Z')

const observed = (region_code: string, indicator_code: string, value: number, more: object = {}) => ({
	...{ region_code, indicator_code, period: PERIOD, value, num: value, den: null, n: null },
	...{ source: 'test', kind: 'computed', status: 'preliminary', recorded_at: clock.now(), companions: '{}' },
	...more,
})

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	const places = ['tea', 'sea', 'hill'] as const
	for (const place of places) await openStore(db, { slug: place, region: PLACES[place] })
	const stats = { period: '2025-12', households: 1000, population: 10_000, source: 'test' }
	await db
		.insertInto('place_stats')
		.values(places.map((place) => ({ region_code: PLACES[place], ...stats })))
		.execute()
	const definitions = await db
		.selectFrom('indicators')
		.select(['code', 'unit', 'goalpost_min', 'goalpost_max'])
		.execute()
	// What a person wrote there.
	const formula = { source: '=HYPERLINK("x")' }
	const shares = { tea: 0.73, sea: 1 / 3, hill: 0.5 }
	for (const place of places) {
		// Counts are whole; shares are not, so that a digit lost on the way would be seen.
		const at = (min: number, max: number) => min + (max - min) * shares[place]
		const rows = definitions.map(({ code, unit, goalpost_min: min, goalpost_max: max }) =>
			observed(
				PLACES[place],
				code,
				/%|0–1|points|years|ratio/.test(unit) ? at(min, max) : Math.ceil(at(min, max)),
				formula,
			),
		)
		await db.insertInto('observations').values(rows).execute()
	}
	// Of the hill there were three stores alone, in one month of the year.
	const few = { period: trailingMonths(PERIOD, 12)[3], companions: JSON.stringify({ stores: 3, topShare: 0.5 }) }
	await db
		.insertInto('observations')
		.values(observed(PLACES.hill, 'L02', SECRET, few))
		.execute()
})

async function fetchPackage(code: string = PLACES.city) {
	const found = await publishOpenData(world(), { code, period: PERIOD })
	if (found.outcome !== 'found') throw new Error(found.outcome)
	return found.zip
}

const reproduce = (zip: Buffer) => reproduceOpenData(unzipFiles(zip, 100_000_000) ?? [])

const rowsOf = (text: string | undefined) => {
	const parsed = parseCsv(text ?? '')
	return parsed.outcome === 'parsed' ? parsed.rows.slice(1) : []
}

/** The package with a file written otherwise. */
const rewritten = (zip: Buffer, name: string, write: (text: string) => string) =>
	zipFiles(
		Object.entries(unzip(zip)).map(([file, text]) => ({
			name: file,
			bytes: Buffer.from(file === name ? write(text) : text),
		})),
		STAMP,
	)

test('the same figures are the same bytes, whenever they are asked for', async () => {
	const first = await fetchPackage()
	clock.advance(86_400_000)
	expect((await fetchPackage()).equals(first)).toBe(true)
	const files = unzip(first)
	for (const line of (files['SHA256SUMS'] ?? '').trim().split('\n')) {
		const [sum, name = ''] = line.split('  ')
		expect([
			name,
			createHash('sha256')
				.update(files[name] ?? '')
				.digest('hex'),
		]).toEqual([name, sum])
	}
})

test('S17: what people wrote about a figure is no formula to a spreadsheet', async () => {
	const sources = rowsOf(unzip(await fetchPackage())['observations.csv']).map((row) => row[10])
	expect(sources).toContain(`'=HYPERLINK("x")`)
	expect(sources.filter((source) => source?.startsWith('='))).toEqual([])
})

test('every published score is computed again from the package, to the bit, and is the one that is stored', async () => {
	const zip = await fetchPackage()
	const found = reproduce(zip)
	expect(found).toMatchObject({ outcome: 'reproduced', wrongFiles: [], differences: [], isOtherEngine: false })
	expect(tellReproduction(found)).toMatchObject({
		isBadNews: false,
		text: expect.stringContaining('to the bit') as string,
	})
	const { runId } = await runIndex(world(), { scopeCode: PLACES.city, level: 'village', period: PERIOD })
	const stored = await database.db.selectFrom('index_scores').selectAll().where('run_id', '=', runId).execute()
	const told = rowsOf(unzip(zip)['index-results.csv']).filter(([run]) => run === `${PLACES.city}-village`)
	const scores = told.filter(([, , , , , reason]) => reason !== 'withheld')
	expect(scores.length).toBeGreaterThan(50)
	for (const [, region, node, score] of scores) {
		const row = stored.find((it) => it.region_code === region && it.node === node)
		expect([region, node, score === '' ? null : Number(score)]).toEqual([region, node, row?.score])
	}
})

test('a place with a figure kept back in any month of the year gives its rank alone', async () => {
	const files = unzip(await fetchPackage())
	const of = (name: string) => rowsOf(files[name]).filter((row) => row.includes(PLACES.hill))
	expect(of('index-inputs.csv')).toEqual([])
	expect(of('index-results.csv')).toEqual([
		[`${PLACES.city}-village`, PLACES.hill, 'index', '', expect.stringMatching(/^[1-3]$/) as string, 'withheld'],
	])
	expect(Object.values(files).join('')).not.toContain(String(SECRET))
	expect(of('observations.csv').length).toBeGreaterThan(20)
})

test('an input, a score, a rank or a file that was changed is told', async () => {
	const zip = await fetchPackage()
	const input = new RegExp(`(-village,${PLACES.tea},G02,)[^,]*`)
	const changed: [string, (text: string) => string][] = [
		['index-inputs.csv', (text) => text.replace(input, '$11')],
		['index-results.csv', (text) => text.replace(/(,index,\d+\.\d+,)\d/, '$19')],
		['index-results.csv', (text) => text.replace(/(,lead,\d+\.\d*)\d/, '$10')],
		['index-results.csv', (text) => text.replace(/\r\n[^\r]*,gov,[^\r]*/, '')],
	]
	for (const [name, write] of changed) {
		const found = reproduce(rewritten(zip, name, write))
		if (found.outcome !== 'reproduced') throw new Error(found.outcome)
		expect(found.wrongFiles).toEqual([name])
		expect(found.differences.length).toBeGreaterThan(0)
		expect(tellReproduction(found).isBadNews).toBe(true)
	}
	expect(reproduce(Buffer.from('x'))).toEqual({ outcome: 'no-package' })
	expect(reproduce(rewritten(zip, 'run.json', () => '{}'))).toEqual({ outcome: 'no-package' })
})

test('a package is of the region asked for and all below it', async () => {
	const files = unzip(await fetchPackage(PLACES.township))
	const regions = rowsOf(files['regions.csv']).map(([code]) => code)
	expect(regions).toEqual([PLACES.township, PLACES.tea, PLACES.sea])
	expect(reproduce(await fetchPackage(PLACES.township))).toMatchObject({ differences: [] })
	expect(await publishOpenData(world(), { code: 'x', period: null })).toEqual({ outcome: 'unknown' })
	expect(await publishOpenData(world(), { code: PLACES.city, period: '2026-07' })).toEqual({ outcome: 'no-such-month' })
})
