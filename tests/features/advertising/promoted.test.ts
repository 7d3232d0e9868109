import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import type { ArrivedTouch } from '#app/domain/attribution/arrived-touch.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { chargeClicks } from '#app/features/advertising/charge-clicks.server.ts'
import { openPromoted } from '#app/features/advertising/open-promoted.server.ts'
import { movePromoted, promoteListing } from '#app/features/advertising/promote-listing.server.ts'
import { readAllPromoted, readPromoted } from '#app/features/advertising/read-promoted.server.ts'
import { readAllCampaigns } from '#app/features/advertising/read-all-campaigns.server.ts'
import { readCampaign } from '#app/features/advertising/read-campaigns.server.ts'
import { indexMarket } from '#app/features/catalog/index-listings.server.ts'
import { searchMarket } from '#app/features/catalog/search-listings.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { wrongPayables } from '#db/queries/payable-checks.ts'
import { useMarket } from '#tests/support/database.ts'
import { balanceOf } from '#tests/support/ledger.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { administratorOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const PHONE = 'Mozilla/5.0 (iPhone)'
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let market: TestMarket
let world: World
let owner: Seller
let addresses = 0
let facts = 0

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock })
	const accountId = await addPerson(world, 'owner@example.com')
	await addMember(database.db, market.enterpriseId, accountId, 'owner')
	owner = await requireSeller(world, await requestAs(world, accountId))
	await addOthers()
})

/** Tea of other shops, better sold: what stands first anyhow is not promoted. */
async function addOthers() {
	await sql`
		insert into listings (slug, kind, enterprise_id, region_code, category_code, title_zh, title_en, summary_zh, summary_en, story_zh,
			story_en, status, published_at, first_listed_on, from_minor, policy_code, policy_version, popularity)
		select 'other-tea-' || n, 'product', l.enterprise_id, l.region_code, l.category_code, '高山茶' || n, 'Tea ' || n, '', '', '', '',
			'published', l.published_at, l.first_listed_on, 100, l.policy_code, l.policy_version, 100
		from listings l, generate_series(1, 4) n where l.slug = 'spring-tea'`.execute(database.db)
	await indexMarket(database.db)
}

beforeEach(async () => {
	// What was promoted before is over, its visitors' day too.
	clock.advance(25 * 3_600_000)
	await database.db.updateTable('promoted_listings').set({ state: 'ENDED' }).execute()
	world = createTestWorld(database.db, { clock })
})

const own = async () => (await readPromoted(world, owner)).balanceMinor

/** Gives the enterprise money: payable is brought to so much. */
async function fund(minor: number) {
	const at = clock.now()
	const addMinor = minor - (await own())
	if (addMinor === 0) return
	const entries = [
		{ account: 'seller_payable', enterpriseId: market.enterpriseId, lineId: null, amountMinor: -addMinor },
		{ account: 'bank', enterpriseId: null, lineId: null, amountMinor: addMinor },
	] as const
	await insertPosting(database.db, {
		...{ key: `fund:${++facts}`, kind: 'RELEASE', orderId: null, at, currency: 'CNY' },
		entries: [...entries],
	})
}

async function promote(
	parts: { words?: string[]; bid?: number; day?: number; total?: number; place?: string | null } = {},
) {
	const { words = [], bid = 100, day = 1_000, total = 2_000, place = null } = parts
	const term = { from: '2026-05-01', to: '2026-06-30', margin: 3_000, listing: market.productId }
	const made = await promoteListing(world, owner, { ...term, words, bid, day, total, place })
	if (made.outcome !== 'made') throw new Error(made.outcome)
	// From the next minute on.
	clock.advance(60_000)
	return made.id
}

const look = (asked: Record<string, string> = {}) => searchMarket(world, 'zh', (name) => asked[name] ?? null, 'product')
const linkOf = async (asked: Record<string, string> = {}) => (await look(asked)).promoted?.href.split('/').at(-1)

const click = (mark: string | undefined, parts: Partial<Parameters<typeof openPromoted>[1]> = {}) =>
	openPromoted(world, {
		...{ mark, isEarly: false, remembered: 'declined' as const, accountId: null, userAgent: PHONE },
		...{ clientAddress: `198.51.${++addresses % 250}.${addresses >> 8}`, ...parts },
	})

async function judged(campaignId: number) {
	await world.touches.flush()
	await chargeClicks(world)
	const rows = await database.db
		.selectFrom('promoted_clicks')
		.select('fate')
		.where('campaign_id', '=', campaignId)
		.orderBy('id')
		.execute()
	return rows.map(({ fate }) => fate)
}

const row = async (id: number) => {
	const { rows } = await readPromoted(world, owner)
	const found = rows.find((it) => it.id === id)
	if (!found) throw new Error('no such promotion')
	return found
}

test('a list has one promoted place, and none of its results goes for it', async () => {
	await fund(5_000)
	const before = await look()
	expect(before.promoted).toBeNull()
	await promote()
	const after = await look()
	expect(after.promoted).toMatchObject({ card: { slug: 'spring-tea' } })
	expect(after.cards.map(({ id }) => id)).toEqual(before.cards.map(({ id }) => id))
	expect(after.facets).toEqual(before.facets)
})

test('only what the search finds anyhow is promoted, in its own order, on its first page, and not what stands first', async () => {
	await fund(5_000)
	await promote()
	expect(await linkOf({ q: '茶' })).toBeDefined()
	const others: Record<string, string>[] = [
		{ q: '杨梅' },
		{ sort: 'price' },
		{ page: '2' },
		{ max: '10' },
		{ q: '雁荡毛峰' },
		{ from: 'x' },
	]
	for (const asked of others) expect([asked, await linkOf(asked)]).toEqual([asked, undefined])
})

test('words and a place narrow where it is shown', async () => {
	await fund(5_000)
	await promote({ words: ['新茶'], place: VILLAGE })
	expect(await linkOf({ q: '茶' })).toBeUndefined()
	expect(await linkOf({ q: '茶', region: VILLAGE })).toBeUndefined()
	await promote({ words: ['茶'], place: VILLAGE })
	expect(await linkOf({ q: '茶', region: VILLAGE })).toBeDefined()
	expect(await linkOf({ q: '茶' })).toBeUndefined()
})

test('a promotion for a place the listing does not lie in, or of a listing of others, is refused', async () => {
	const entry = { words: [], bid: 100, day: 1_000, total: 2_000, from: '2026-05-01', to: '2026-06-30', margin: 3_000 }
	expect(await promoteListing(world, owner, { ...entry, listing: market.productId, place: '990102000000' })).toEqual({
		outcome: 'not-there',
	})
	expect(await promoteListing(world, owner, { ...entry, listing: 999_999, place: null })).toEqual({
		outcome: 'not-yours',
	})
})

test('a click leads to the listing, is charged at the price of its auction, and lands as the campaign’s cost and in the ledger', async () => {
	await fund(5_000)
	const earned = await balanceOf(database.db, 'advertising')
	const id = await promote()
	const mark = await linkOf()
	expect(await click(mark)).toBe('/products/spring-tea')
	expect(await judged(id)).toEqual(['CHARGED'])
	expect(await row(id)).toMatchObject({ spentMinor: 10, spentTodayMinor: 10, clicks: 1, roas: 0 })
	expect(await own()).toBe(4_990)
	expect((await balanceOf(database.db, 'advertising')) - earned).toBe(10)
	const campaign = await readCampaign(world, owner, { id, from: null, to: null })
	expect(campaign?.total).toMatchObject({ costMinor: 10, clicks: 1, reportedClicks: 1, trueRoi: -1 })
	const touch = await database.db
		.selectFrom('touches')
		.select(['campaign_id', 'kind', 'source'])
		.orderBy('id', 'desc')
		.executeTakeFirst()
	expect(touch).toEqual({ campaign_id: id, kind: 'AD_CLICK', source: 'ad' })
})

test('bots, own people, repeated devices and pages fetched beforehand charge nothing', async () => {
	await fund(5_000)
	const id = await promote()
	const mark = await linkOf()
	await click(mark, { userAgent: 'Mozilla/5.0 (compatible; Baiduspider/2.0)' })
	await click(mark, { accountId: owner.account.accountId })
	await click(mark, { clientAddress: '203.0.113.9' })
	await click(mark, { clientAddress: '203.0.113.9' })
	await click(mark, { isEarly: true })
	expect(await judged(id)).toEqual(['BOT', 'SELF', 'CHARGED', 'REPEATED'])
	clock.advance(31 * 60_000)
	await click(await linkOf(), { clientAddress: '203.0.113.9' })
	expect((await judged(id)).at(-1)).toBe('REPEATED')
	expect((await row(id)).free).toEqual({ BOT: 1, SELF: 1, REPEATED: 2 })
})

test('a link that is not ours, with another price, or kept for hours leads on and charges nothing', async () => {
	await fund(5_000)
	const id = await promote()
	const mark = (await linkOf()) ?? ''
	const [campaign, , minute, sign] = mark.split('.')
	for (const forged of [`${campaign}.1.${minute}.${sign}`, mark.slice(0, -1) + (mark.endsWith('A') ? 'B' : 'A')])
		expect(await click(forged)).toBe('/products/spring-tea')
	clock.advance(121 * 60_000)
	expect(await click(mark)).toBe('/products/spring-tea')
	expect(await click('nonsense')).toBeNull()
	expect(await judged(id)).toEqual([])
})

test('of two promotions the better bid is shown and pays what beats the other', async () => {
	await fund(5_000)
	await promote({ bid: 60 })
	const rich = await promote({ bid: 200 })
	const mark = await linkOf()
	// Both are of one listing and equally good; the later one must stand above the earlier.
	expect(mark).toMatch(new RegExp(`^${rich}\\.61\\.`))
})

const arrived = (campaignId: number, priceMinor: number): ArrivedTouch => ({
	...{ key: world.newId(), kind: 'AD_CLICK', visitorId: null, accountId: null, code: null, tag: null, platform: null },
	...{ source: 'ad', slug: 'spring-tea', device: `d${++addresses}`, isRobot: false, at: clock.now() },
	promoted: { campaignId, priceMinor },
})

test('clicks by many at once never overspend a day, a budget or the balance, and each is charged once', async () => {
	await fund(1_234)
	const [daily, whole] = [
		await promote({ bid: 40, day: 500, total: 900 }),
		await promote({ bid: 70, day: 700, total: 700 }),
	]
	for (let n = 0; n < 40; n++) {
		world.touches.put(arrived(daily, 37))
		world.touches.put(arrived(whole, 61))
	}
	await world.touches.flush()
	const balance = await own()
	await Promise.all(Array.from({ length: 4 }, () => chargeClicks(world)))
	const [a, b] = [await row(daily), await row(whole)]
	expect([a.spentMinor, b.spentMinor]).toEqual([37 * 13, 61 * 11])
	expect(await own()).toBe(balance - a.spentMinor - b.spentMinor)
	expect(a.clicks + (a.free.BUDGET ?? 0) + (a.free.BALANCE ?? 0)).toBe(40)
	clock.advance(24 * 3_600_000)
	for (let n = 0; n < 40; n++) world.touches.put(arrived(daily, 37))
	await world.touches.flush()
	await Promise.all(Array.from({ length: 4 }, () => chargeClicks(world)))
	// What is left of the balance holds two more: the budget would hold eleven.
	expect(await own()).toBe(balance - (await row(daily)).spentMinor - b.spentMinor)
	expect(await own()).toBeGreaterThanOrEqual(0)
	expect(await own()).toBeLessThan(37)
	expect(await judged(daily)).not.toContain('WAITING')
})

test('the database itself refuses to spend more than was given', async () => {
	const id = await promote()
	const over = database.db
		.updateTable('promoted_listings')
		.set({ spent_minor: 2_001 })
		.where('campaign_id', '=', id)
		.execute()
	await expect(over).rejects.toThrow('spent_minor_within_budget')
})

test('without money nothing is promoted, and it goes on when there is some', async () => {
	await fund(99)
	await promote({ bid: 100 })
	expect(await linkOf()).toBeUndefined()
	await fund(100)
	clock.advance(60_000)
	expect(await linkOf()).toBeDefined()
})

test('what is paused costs nothing from that instant and is gone by the next minute; what ended stays so', async () => {
	await fund(5_000)
	const id = await promote()
	const mark = await linkOf()
	clock.advance(1_000)
	expect(await movePromoted(world, owner, { promotion: id, to: 'PAUSED' })).toEqual({ outcome: 'moved' })
	await click(mark)
	expect(await judged(id)).toEqual(['OVER'])
	clock.advance(60_000)
	expect(await linkOf()).toBeUndefined()
	await movePromoted(world, owner, { promotion: id, to: 'RUNNING' })
	clock.advance(60_000)
	expect(await linkOf()).toBeDefined()
	await movePromoted(world, owner, { promotion: id, to: 'ENDED' })
	expect(await movePromoted(world, owner, { promotion: id, to: 'RUNNING' })).toEqual({ outcome: 'over' })
	expect(await movePromoted(world, owner, { promotion: 999_999, to: 'PAUSED' })).toEqual({ outcome: 'not-found' })
	const moves = await database.db
		.selectFrom('state_changes')
		.select('to_state')
		.where('entity', '=', 'promotion')
		.where('entity_id', '=', String(id))
		.orderBy('id')
		.execute()
	expect(moves.map((it) => it.to_state)).toEqual(['RUNNING', 'PAUSED', 'RUNNING', 'ENDED'])
})

test('all pages of a minute agree on who is promoted', async () => {
	await fund(5_000)
	const id = await promote()
	const mark = await linkOf()
	await database.db.updateTable('promoted_listings').set({ state: 'PAUSED' }).where('campaign_id', '=', id).execute()
	expect(await linkOf()).toBe(mark)
	clock.advance(60_000)
	expect(await linkOf()).toBeUndefined()
})

test('an administrator sees all promotions of the region, and none of another', async () => {
	const id = await promote()
	const city = await administratorOf(world, '990100000000', 'city@example.com')
	const other = await administratorOf(world, '990102000000', 'other@example.com')
	expect((await readAllPromoted(world, city)).rows.map((it) => it.id)).toContain(id)
	expect((await readAllPromoted(world, other)).rows).toEqual([])
})

test('an administrator sees what all campaigns of the region cost, by place, enterprise and month, and all agree', async () => {
	const city = await administratorOf(world, '990100000000', 'mayor@example.com')
	const seen = await readAllCampaigns(world, city, { from: null, to: null })
	const [all] = seen.total
	const spent = await database.db
		.selectFrom('ad_costs')
		.select(({ fn }) => fn.sum<number>('amount_minor').as('minor'))
		.executeTakeFirst()
	expect(all?.costMinor).toBe(Number(spent?.minor))
	expect(all?.costMinor).toBeGreaterThan(1_000)
	for (const groups of [seen.byPlace, seen.byEnterprise, seen.byMonth])
		expect(groups.reduce((sum, { costMinor }) => sum + costMinor, 0)).toBe(all?.costMinor)
	expect(seen.byPlace.map(({ label }) => label?.zh)).toEqual(['青县'])
	const other = await administratorOf(world, '990102000000', 'others@example.com')
	expect(await readAllCampaigns(world, other, { from: null, to: null })).toMatchObject({ byPlace: [], total: [] })
})

test('the books agree with what clicks cost', async () => {
	const ledger = await balanceOf(database.db, 'seller_payable', market.enterpriseId)
	const charged = await database.db
		.selectFrom('promoted_clicks')
		.where('fate', '=', 'CHARGED')
		.select(({ fn }) => fn.sum<number>('price_minor').as('minor'))
		.executeTakeFirstOrThrow()
	expect(Number(charged.minor)).toBe(await balanceOf(database.db, 'advertising'))
	const [wrong] = await wrongPayables(database.db, clock.now())
	// The money that the test itself gave stands on no line: the rest of the difference is none.
	expect(wrong).toMatchObject({ ledgerMinor: ledger, rowsMinor: 0 - Number(charged.minor) })
})
