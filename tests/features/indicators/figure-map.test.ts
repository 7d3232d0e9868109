import { beforeAll, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { enterFigure } from '#app/features/indicators/enter-figure.server.ts'
import { readFigureMap } from '#app/features/indicators/read-figure-map.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { openStore } from '#tests/support/trade-book.ts'
import { openTradeBook, PLACES } from '#tests/support/trade-places.ts'

const database = useDatabase()
const clock = createClock('2026-05-20T02:00:00Z')
const world = () => createTestWorld(database.db, { clock })
const COUNTY = { regionCode: PLACES.county, mayWrite: true, account: { accountId: 7 } } as unknown as Administrator
const enter = (region: string, value: string) =>
	enterFigure(world(), COUNTY, {
		cells: { indicator: 'G02', region, period: '2026-04', value, source: 'bureau' },
		isConfirmed: true,
	})
const read = async (asked: { region?: string; figure?: string }) => {
	const found = await readFigureMap(world(), COUNTY, { region: null, period: '2026-05', figure: null, ...asked })
	if (found.outcome !== 'found') throw new Error(found.outcome)
	return found
}

beforeAll(async () => {
	const { db } = database
	await openTradeBook(db)
	for (const place of ['tea', 'sea', 'hill'] as const) await openStore(db, { slug: place, region: PLACES[place] })
	await db.updateTable('regions').set({ lat: 28.3, lon: 120.8 }).where('code', '=', PLACES.tea).execute()
	await db.updateTable('regions').set({ lat: 28.5, lon: 120.6 }).where('code', '=', PLACES.hill).execute()
	await enter(PLACES.township, '80')
	await enter(PLACES.otherTownship, '60')
})

test('the places below a region stand on the map by their figure, a township in the middle of its villages', async () => {
	const map = await read({ figure: 'G02' })
	expect(map.places.map(({ code, value, classNumber }) => [code, value, classNumber])).toEqual([
		[PLACES.township, 80, 2],
		[PLACES.otherTownship, 60, 1],
	])
	expect(map.classes.map(({ from, to }) => [from, to])).toEqual([
		[60, 60],
		[80, 80],
	])
	const at = (code: string) => map.drawing?.shapes.find((it) => it.code === code)
	// To the north is up, to the east is right.
	expect(at(PLACES.otherTownship)?.y).toBeLessThan(at(PLACES.township)?.y ?? 0)
	expect(at(PLACES.otherTownship)?.x).toBeLessThan(at(PLACES.township)?.x ?? 0)
})

test('a village without a figure is in no class, and one whose place nobody knows is in the table alone', async () => {
	const map = await read({ region: PLACES.township, figure: 'G02' })
	expect(map.places.map(({ value, classNumber }) => [value, classNumber])).toEqual([
		[null, null],
		[null, null],
	])
	expect(map.drawing?.shapes.map(({ code }) => code)).toEqual([PLACES.tea])
})

test('scores and quality are mapped as well, and neither another region nor a figure that is none', async () => {
	expect((await read({})).figure).toBe('index')
	expect((await read({ figure: 'quality' })).unit).toBeNull()
	const asked = { region: null, period: null, figure: 'G99' }
	expect(await readFigureMap(world(), COUNTY, asked)).toEqual({ outcome: 'no-such-indicator' })
	expect(await readFigureMap(world(), COUNTY, { ...asked, region: PLACES.city })).toEqual({ outcome: 'outside' })
})
