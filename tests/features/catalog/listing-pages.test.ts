import { beforeAll, describe, expect, it } from 'vitest'
import { packageText } from '#app/features/catalog/package-text.ts'
import { readExperience } from '#app/features/catalog/read-experience.server.ts'
import { readPackage } from '#app/features/catalog/read-package.server.ts'
import { readProduct } from '#app/features/catalog/read-product.server.ts'
import { readStay } from '#app/features/catalog/read-stay.server.ts'
import * as packagePage from '#app/routes/storefront/package.tsx'
import type { World } from '#app/platform/world.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const EN = { language: 'en', isLight: false } as const

const database = useMarket()
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db)
})

const reader = (search: string) => {
	const params = new URLSearchParams(search)
	return (name: string) => params.get(name)
}
const stay = async (search: string) => {
	const found = await readStay(world, EN, 'mist-house', reader(search))
	if (found.outcome !== 'found') throw new Error('the stay is there')
	return found
}
const tour = async (search: string) => {
	const found = await readPackage(world, EN, 'tea-weekend', reader(search))
	if (found.outcome !== 'found') throw new Error('the package is there')
	return found
}

describe('a product', () => {
	it('is there with its variants, and out of its months it is not sold', async () => {
		const found = await readProduct(world, EN, 'spring-tea')
		expect(found).toMatchObject({ outcome: 'found', isInSeason: true, variants: [{ left: 40 }, { left: 2 }] })
		await database.db
			.updateTable('listings')
			.set({ season_months: [11] })
			.where('slug', '=', 'spring-tea')
			.execute()
		expect(await readProduct(world, EN, 'spring-tea')).toMatchObject({ isInSeason: false })
		await database.db.updateTable('listings').set({ season_months: null }).where('slug', '=', 'spring-tea').execute()
	})

	it.each(['nothing', 'UPPER', "a'b", '', undefined, 'x'.repeat(500)])('named %j is not found', async (slug) => {
		expect(await readProduct(world, EN, slug)).toEqual({ outcome: 'not-found' })
	})
})

describe('a stay', () => {
	it('asks for dates first and shows two months of its first rate plan', async () => {
		const { plans, months, shownPlanId } = await stay('')
		expect(plans.map(({ quote }) => quote)).toEqual([null, null])
		expect(shownPlanId).toBe(market.ratePlanIds[0])
		expect(months.map(({ first }) => first)).toEqual(['2026-05-01', '2026-06-01'])
		expect(months[0]?.nights[0]).toMatchObject({ date: '2026-05-01', state: 'free', priceMinor: 40_000 })
	})

	it('prices each night by its rule, with guests and the length of stay counted in', async () => {
		const { plans } = await stay('check_in=2026-05-07&check_out=2026-05-10&adults=3')
		expect(plans[0]?.quote).toMatchObject({
			reasons: [],
			listMinor: 134_000,
			discountMinor: 13_400,
			totalMinor: 120_600,
		})
		expect(plans[0]?.quote?.nights.map(({ roomMinor, setBy }) => [roomMinor, setBy.rule])).toEqual([
			[30_000, 'base'],
			[40_000, 'base'],
			[40_000, 'base'],
		])
	})

	it('says why a room cannot be had, and still offers the other', async () => {
		const { plans } = await stay('check_in=2026-05-07&check_out=2026-05-08&adults=4')
		expect(plans.map(({ quote }) => quote?.reasons.map(({ code }) => code))).toEqual([['over_occupancy'], []])
	})

	it('that is full on the night asked for has the nearest nights, at the price of the cheapest room', async () => {
		const ofTheNight = database.db.selectFrom('room_nights').select('capacity_id').where('night', '=', '2026-05-12')
		const sell = (all: boolean) =>
			database.db
				.updateTable('capacity')
				.set((it) => ({ sold: all ? it.ref('total') : 0 }))
				.where('id', 'in', ofTheNight)
				.execute()
		await sell(true)
		const { nearest, plans } = await stay('check_in=2026-05-12&check_out=2026-05-13')
		expect(plans.map(({ quote }) => quote?.reasons.length)).toEqual([1, 1])
		expect(nearest.map(({ checkIn, checkOut }) => [checkIn, checkOut])).toEqual([
			['2026-05-10', '2026-05-11'],
			['2026-05-11', '2026-05-12'],
			['2026-05-13', '2026-05-14'],
		])
		const next = await stay('check_in=2026-05-13&check_out=2026-05-14')
		expect(nearest.at(-1)?.totalMinor).toBe(Math.min(...next.plans.map(({ quote }) => quote?.totalMinor ?? 0)))
		expect(next.nearest).toEqual([])
		await sell(false)
	})

	it('shows the calendar of the plan asked for; of a strange one, the first', async () => {
		expect((await stay(`plan=${market.ratePlanIds[1]}`)).shownPlanId).toBe(market.ratePlanIds[1])
		expect((await stay('plan=999999')).shownPlanId).toBe(market.ratePlanIds[0])
	})

	it('names wrong dates and prices nothing', async () => {
		const { faults, plans } = await stay('check_in=2026-05-09&check_out=2026-05-07')
		expect(faults).toEqual([{ field: 'check_out', code: 'not_after_check_in' }])
		expect(plans[0]?.quote).toBeNull()
	})
})

describe('an experience', () => {
	it('shows the sessions of the next weeks with seats left', async () => {
		const found = await readExperience(world, EN, 'pick-tea')
		if (found.outcome !== 'found') throw new Error('the experience is there')
		expect(found.units.map(({ name }) => name)).toEqual(['Adult', 'Child'])
		expect(found.weeks.flatMap(({ sessions }) => sessions).length).toBe(14)
		expect(found.weeks[0]?.sessions[0]).toMatchObject({ date: '2026-05-02', left: 8, status: 'AVAILABLE' })
	})
})

describe('a package', () => {
	it('is priced for the first free day until a day is chosen', async () => {
		const { quotedOn, quote, days } = await tour('')
		expect(quotedOn).toBe('2026-05-02')
		// Two nights 400 + 300, two adults 98 each, a tin 128; a tenth off.
		expect(quote).toMatchObject({ listMinor: 102_400, discountMinor: 10_240, totalMinor: 92_160, reasons: [] })
		expect(days.filter(({ isFree }) => isFree).length).toBe(13)
	})

	it('tells the first day it can begin on where that is weeks ahead', async () => {
		const early = { ...world, now: () => new Date('2026-03-20T04:00:00Z') }
		const found = await readPackage(early, EN, 'tea-weekend', reader(''))
		if (found.outcome !== 'found') throw new Error('the package is there')
		expect(found).toMatchObject({ isLater: true, quotedOn: '2026-05-01' })
		expect(found.days.map(({ date }) => date)).toContain('2026-05-01')
		expect((await tour('')).isLater).toBe(false)
	})

	it('offers the sessions of its second day and splits the discount to the fen', async () => {
		const { sessions, choices, quote } = await tour('starts_on=2026-05-04&qty=1')
		expect(sessions['2']?.map(({ date }) => date)).toEqual(['2026-05-05'])
		expect(choices).toEqual({ 2: market.sessionIds['2026-05-05'] })
		const paid = Object.values(quote?.parts ?? {}).reduce((sum, { paidMinor }) => sum + paidMinor, 0)
		expect(paid).toBe(quote?.totalMinor)
	})

	it('shows the days around a refused one that lies further ahead, and the first of all where none of them is free', async () => {
		const early = async (search: string) => {
			const at = { ...world, now: () => new Date('2026-03-20T04:00:00Z') }
			const found = await readPackage(at, EN, 'tea-weekend', reader(search))
			if (found.outcome !== 'found') throw new Error('the package is there')
			return { free: found.days.filter(({ isFree }) => isFree).map(({ date }) => date), ...found }
		}
		const near = await early('starts_on=2026-05-20')
		expect(near.quote?.reasons).not.toEqual([])
		expect([near.free.at(-1), near.isLater]).toEqual(['2026-05-14', false])
		const far = await early('starts_on=2026-08-20')
		expect([far.free[0], far.isLater, far.query.startsOn]).toEqual(['2026-05-01', true, '2026-08-20'])
		expect(far.quotedOn).toBe('2026-08-20')
	})

	it('that can begin on no day says so, and leads to the others', async () => {
		const late = { ...world, now: () => new Date('2026-12-20T04:00:00Z') }
		const found = await readPackage(late, EN, 'tea-weekend', reader(''))
		expect(found).toMatchObject({ outcome: 'found', quote: null, isLater: false })
		for (const language of ['zh', 'en'] as const) {
			const html = drawPage(packagePage.default, { language, read: { ...found, inputs: {} } })
			expect(html).toContain(packageText[language].noneFree)
			expect(html).not.toContain(packageText[language].chooseDate)
			expect(html).toMatch(/href="\/packages"[^>]*>[^<]*(别的套餐|other packages)/)
		}
	})

	it('says why it cannot begin on a day without a session', async () => {
		const { quote, sessions } = await tour('starts_on=2026-05-20')
		expect(sessions).toEqual({ 2: [] })
		expect(quote?.reasons.map(({ code }) => code)).toContain('not_offered')
	})
})
