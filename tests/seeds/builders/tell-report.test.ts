import { expect, test } from 'vitest'
import { rollUpMonths } from '#app/features/clusters/roll-up-months.ts'
import { listReportEditions } from '#db/queries/reports.ts'
import { tellReport } from '#seeds/builders/tell-report.ts'
import { useDatabase } from '#tests/support/database.ts'
import { openStore, sell } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const NOW = new Date('2026-05-20T02:00:00Z')

async function appoint(login: string, regionCode: string): Promise<number> {
	const { db } = database
	const { id } = await db
		.insertInto('accounts')
		.values({ email: `${login}@demo.shanhai`, name: login, password_hash: 'x' })
		.returning('id')
		.executeTakeFirstOrThrow()
	const office = { account_id: Number(id), region_code: regionCode, role: 'administrator' }
	await db.insertInto('administrators').values(office).execute()
	return Number(id)
}

test('the demo opens with a published report: drafted and reviewed by its county, published by its city, with the index it tells of', async () => {
	const { db } = database
	await openTradeBook(db)
	await tellReport(db, NOW)
	expect(await listReportEditions(db, PLACES.county, '2026-03')).toEqual([])
	const [county, city] = [await appoint('county', PLACES.county), await appoint('city', PLACES.city)]
	const store = await openStore(db, { slug: 'tea', region: PLACES.tea })
	await sell(db, { paidAt: '2026-03-10T00:00:00Z', lines: [{ store, paidMinor: 5000 }] })
	await rollUpMonths(db, { months: ['2026-03'], now: NOW })
	await tellReport(db, NOW)
	const [edition, ...older] = await listReportEditions(db, PLACES.county, '2026-03')
	expect(older).toEqual([])
	expect(edition?.signatures.map(({ step, accountId }) => [step, accountId])).toEqual([
		['draft', county],
		['reviewed', county],
		['published', city],
	])
	const runs = await db.selectFrom('index_runs').select(['level', 'period', 'robustness']).orderBy('id').execute()
	expect(runs.map(({ level, period, robustness }) => [level, period, robustness !== null])).toEqual([
		['county', '2026-02', false],
		['county', '2026-03', true],
		['township', '2026-03', true],
	])
})
