import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { fileAnswer } from '#app/features/imports/write-file.server.ts'
import { printReport } from '#app/features/indicators/print-report.server.ts'
import { readReport, readReports } from '#app/features/indicators/read-report.server.ts'
import { reportSentences } from '#app/features/indicators/report-sentences-text.ts'
import { runIndex } from '#app/features/indicators/run-index.server.ts'
import { takeReportStep } from '#app/features/indicators/sign-report.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore, sell } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const MONTH = { region: PLACES.county, period: '2026-04' }
let [ann, ben] = [{} as Administrator, {} as Administrator]

async function appoint(name: string, regionCode: string): Promise<Administrator> {
	const { id } = await database.db
		.insertInto('accounts')
		.values({ email: `${name}@report.test`, name, password_hash: 'x' })
		.returning('id')
		.executeTakeFirstOrThrow()
	const accountId = Number(id)
	const office = { account_id: accountId, region_code: regionCode, role: 'administrator' }
	await database.db.insertInto('administrators').values(office).execute()
	return { account: { accountId }, regionCode, mayWrite: true } as Administrator
}

const step = (who: Administrator, name: string, edition = 1) =>
	takeReportStep(world(), who, { ...MONTH, step: name, edition: String(edition) })

async function read(edition: string | null = null, who = ann) {
	const found = await readReport(world(), who, { ...MONTH, edition })
	if (found.outcome !== 'found') throw new Error(found.outcome)
	return found
}

const sellIn = async (slug: string, day: string) => {
	const store = await openStore(database.db, { slug, region: PLACES.tea })
	await sell(database.db, { paidAt: `${day}T00:00:00Z`, lines: [{ store, paidMinor: 5000 }] })
	await rollUpMonths(database.db, { months: [day.slice(0, 7)], now: clock.now() })
}

beforeAll(async () => {
	await openTradeBook(database.db)
	ann = await appoint('ann', PLACES.county)
	ben = await appoint('ben', PLACES.city)
	await sellIn('first', '2026-04-10')
})

test('a report is of a month that is over, of a region in one’s own, and signed by administrators alone', async () => {
	const take = (asked: object, who = ann) =>
		takeReportStep(world(), who, { ...MONTH, step: 'draft', edition: '0', ...asked })
	expect(await take({ period: '2026-05' })).toEqual({ outcome: 'no-such-month' })
	expect(await take({ period: 'x' })).toEqual({ outcome: 'no-such-month' })
	expect(await take({ region: PLACES.city })).toEqual({ outcome: 'outside' })
	expect(await take({ region: 'x' })).toEqual({ outcome: 'unknown' })
	expect(await take({}, { ...ann, mayWrite: false } as Administrator)).toEqual({ outcome: 'read-only' })
	expect(await take({ step: 'reviewed' })).toEqual({ outcome: 'out-of-order' })
	const { shown, report, next } = await read()
	expect({ shown, next }).toEqual({ shown: null, next: null })
	expect(report.indicators.find(({ code }) => code === 'L01')).toMatchObject({ value: 1, state: 'fresh' })
})

test('a report is drafted, reviewed and published by two persons, and each step is in the log', async () => {
	expect(await step(ann, 'draft', 0)).toEqual({ outcome: 'signed', edition: 1 })
	expect(await step(ben, 'draft', 1)).toEqual({ outcome: 'nothing-new' })
	expect(await step(ben, 'reviewed')).toEqual({ outcome: 'signed', edition: 1 })
	expect(await step(ben, 'reviewed')).toEqual({ outcome: 'out-of-order' })
	expect(await step(ben, 'published')).toEqual({ outcome: 'same-person' })
	expect((await read(null, ben)).refused).toBe('same-person')
	expect(await step(ann, 'published', 2)).toEqual({ outcome: 'out-of-order' })
	expect(await step(ann, 'published')).toEqual({ outcome: 'signed', edition: 1 })
	const { shown } = await read()
	expect(shown?.signatures.map((signed) => [signed.step, signed.name])).toEqual([
		['draft', 'ann'],
		['reviewed', 'ben'],
		['published', 'ann'],
	])
	const log = await database.db
		.selectFrom('audit_entries')
		.select('action')
		.where('subject_id', '=', MONTH.region)
		.execute()
	expect(log.map(({ action }) => action)).toEqual(['report.draft', 'report.reviewed', 'report.published'])
	const list = await readReports(world(), ann, { region: null })
	expect(list.outcome === 'found' && list.rows[0]).toMatchObject({ period: '2026-04', state: { step: 'published' } })
})

test('a published report keeps its figures, says when newer ones exist, and a new edition has them', async () => {
	const before = await read()
	expect(before.hasNewerFigures).toBe(false)
	const paper = () => printReport(world(), ann, { ...MONTH, edition: '1', file: 'report.pdf', language: 'zh' })
	const printed = await paper()
	clock.advance(60_000)
	await sellIn('second', '2026-04-11')
	const kept = await read()
	expect(kept.report).toEqual(before.report)
	expect(kept.hasNewerFigures).toBe(true)
	expect(await paper()).toEqual(printed)
	expect(await step(ben, 'draft')).toEqual({ outcome: 'signed', edition: 2 })
	const value = (found: typeof kept) => found.report.indicators.find(({ code }) => code === 'L01')?.value
	const [first, second] = [await read('1'), await read()]
	expect([value(first), value(second)]).toEqual([1, 2])
	expect([first.isNewest, second.isNewest, second.hasNewerFigures]).toEqual([false, true, false])
	expect(await step(ben, 'reviewed', 1)).toEqual({ outcome: 'out-of-order' })
	expect(await readReport(world(), ann, { ...MONTH, edition: '3' })).toEqual({ outcome: 'no-such-edition' })
})

test('editions and signatures are never changed, and figures are those that were hashed', async () => {
	const { db } = database
	await expect(sql`update report_editions set period = '2026-03'`.execute(db)).rejects.toThrow('append only')
	await expect(sql`delete from report_signatures`.execute(db)).rejects.toThrow('append only')
	const forged = sql`insert into report_editions (region_code, period, edition, snapshot, snapshot_sha256)
		values (${PLACES.county}, '2026-03', 1, '{}', ${'0'.repeat(64)})`
	await expect(forged.execute(db)).rejects.toThrow('check constraint')
})

test('a report tells its figures in both languages, and as rows to reckon with', async () => {
	const { report } = await read()
	for (const language of ['zh', 'en'] as const) {
		const sentences = reportSentences(report, language)
		expect(sentences.join(' ')).toContain(String(report.indicators.length))
		const found = await printReport(world(), ann, { ...MONTH, edition: null, file: 'report.xlsx', language })
		if (found.outcome !== 'rows') throw new Error(found.outcome)
		expect(found.rows.find(([name]) => String(name).startsWith('L01'))?.slice(1, 3)).toEqual([2, null])
		expect(found.rows.slice(1).flat()).toEqual(expect.arrayContaining(sentences))
	}
	expect(await printReport(world(), ann, { ...MONTH, edition: null, file: 'x', language: 'zh' })).toEqual({
		outcome: 'no-such-file',
	})
})

test('reports are made of what was counted: while the rows of the trade cannot be read they are there all the same', async () => {
	await database.db.transaction().execute(async (tx) => {
		await sql`lock table orders, seller_orders, order_lines, payments, refunds, shipments in access exclusive mode`.execute(
			tx,
		)
		expect((await read()).report.indicators.find(({ code }) => code === 'L01')?.value).toBe(2)
		expect(await readReports(world(), ann, { region: null })).toMatchObject({ outcome: 'found' })
		for (const file of ['report.xlsx', 'report.pdf'])
			expect(await printReport(world(), ann, { ...MONTH, edition: null, file, language: 'zh' })).toMatchObject({
				outcome: file.endsWith('pdf') ? 'pdf' : 'rows',
			})
	})
})

test('a year is reported with the sums of its flows beside the year before, by the same trail and beside the months', async () => {
	clock.set('2026-05-21T02:00:00Z')
	for (const [slug, day] of [
		['old', '2024-11-10'],
		['spring', '2025-03-10'],
		['autumn', '2025-10-10'],
		['winter', '2025-12-10'],
	] as const)
		await sellIn(slug, day)
	const asked = { region: PLACES.county, period: '2025' }
	const found = await readReport(world(), ann, { ...asked, edition: null })
	if (found.outcome !== 'found') throw new Error(found.outcome)
	expect(found.report.period).toBe('2025')
	expect(found.report.indicators.find(({ code }) => code === 'L01')).toMatchObject({ value: 3, before: 1 })
	const take = (who: Administrator, name: string) =>
		takeReportStep(world(), who, { ...asked, step: name, edition: '1' })
	expect(await takeReportStep(world(), ann, { ...asked, period: '2026', step: 'draft', edition: '0' })).toEqual({
		outcome: 'no-such-month',
	})
	expect(await take(ann, 'draft')).toEqual({ outcome: 'signed', edition: 1 })
	expect(await take(ann, 'reviewed')).toEqual({ outcome: 'signed', edition: 1 })
	expect(await take(ann, 'published')).toEqual({ outcome: 'same-person' })
	expect(await take(ben, 'published')).toEqual({ outcome: 'signed', edition: 1 })
	const list = await readReports(world(), ann, { region: null })
	expect(list.outcome === 'found' && list.years[0]).toMatchObject({ period: '2025', state: { step: 'published' } })
	expect(list.outcome === 'found' && list.rows.find(({ period }) => period === '2025-12')?.state).toBeNull()
})

/** Two runs of the months before that found a score for the county. */
async function tellHistory(): Promise<void> {
	for (const period of ['2026-02', '2026-03']) {
		await sellIn(`in-${period}`, `${period}-10`)
		await runIndex(world(), { scopeCode: PLACES.city, level: 'county', period })
	}
	await database.db
		.updateTable('index_scores')
		.set({ score: 55, missing_reason: null })
		.where('region_code', '=', PLACES.county)
		.where('node', '=', 'index')
		.execute()
}

test('a report on paper and in a table has its charts as pictures', async () => {
	await tellHistory()
	const asked = { ...MONTH, period: '2026-03', edition: null, language: 'en' as const }
	const table = await printReport(world(), ann, { ...asked, file: 'report.xlsx' })
	if (table.outcome !== 'rows') throw new Error(table.outcome)
	expect(table.charts.length).toBeGreaterThan(0)
	const answer = await fileAnswer(table.name, 'xlsx', table.rows, table.charts)
	const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1')
	expect(bytes.match(/xl\/media\//g)?.length).toBeGreaterThanOrEqual(table.charts.length)
	const paper = await printReport(world(), ann, { ...asked, file: 'report.pdf' })
	if (paper.outcome !== 'pdf') throw new Error(paper.outcome)
	expect(paper.pdf.toString('latin1').match(/\/Subtype \/Image/g)?.length).toBe(table.charts.length)
})
