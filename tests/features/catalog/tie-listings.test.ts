import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LEAST_BUYERS } from '#app/domain/catalog/listing-ties.ts'
import { tieListings } from '#app/features/catalog/tie-listings.server.ts'
import { readListingPage } from '#db/queries/listing-page.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'

const database = useMarket()
let market: TestMarket
const now = new Date('2026-05-01T02:00:00Z')
const tie = () => tieListings({ db: database.db, now: () => now })

beforeAll(() => {
	market = database.market
})
beforeEach(async () => {
	await database.db.updateTable('listings').set({ lon: null, lat: null }).execute()
	await database.db.deleteFrom('listing_links').execute()
	await database.db.updateTable('orders').set({ is_test: true }).execute()
})

const place = (id: number, lon: number, lat: number) =>
	database.db.updateTable('listings').set({ lon, lat }).where('id', '=', id).execute()
const links = async (kind: 'product' | 'stay' | 'experience', slug: string) =>
	(await readListingPage(database.db, 'en', { kind, slug, at: new Date() }))?.links ?? []

interface Bought {
	listingId: number
	kind: 'GOODS' | 'STAY'
	state?: string
	isOfPackage?: boolean
}

let orders = 0
async function boughtBy(buyer: string, lines: Bought[], more: { paidAt?: Date; isFlagged?: boolean } = {}) {
	const { db } = database
	const at = more.paidAt ?? new Date('2026-04-20T02:00:00Z')
	orders += 1
	const checkout = await db
		.insertInto('checkouts')
		.values({
			...{ idempotency_key: `key-of-order-${orders}`, request_hash: '', state: 'PAID', quote: '{}', quote_hash: '' },
			...{ hold_until: at, created_at: at },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const order = await db
		.insertInto('orders')
		.values({
			...{ number: `T${orders}`, checkout_id: checkout.id, token_hash: '', buyer_name: buyer, buyer_phone: '1' },
			...{ buyer_email: `${buyer}@example.org`, currency: 'CNY', total_minor: 1, placed_at: at, paid_at: at },
			flagged_at: more.isFlagged ? at : null,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const seller = await db
		.insertInto('seller_orders')
		.values({
			...{ order_id: order.id, enterprise_id: market.enterpriseId, total_minor: 1, commission_minor: 0 },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const whole = await db
		.insertInto('order_packages')
		.values({
			...{ order_id: order.id, listing_id: market.packageId, policy_code: 'x', starts_on: '2026-05-02', qty: 1 },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	for (const { listingId, kind, state, isOfPackage } of lines) {
		const goods = { variant_id: market.variantIds[0], state: state ?? 'DELIVERED' }
		const stay = {
			...{
				room_type_id: market.roomTypeIds[0],
				check_in: '2026-04-21',
				check_out: '2026-04-22',
				state: state ?? 'CHECKED_OUT',
			},
		}
		await db
			.insertInto('order_lines')
			.values({
				...{
					seller_order_id: seller.id,
					kind,
					listing_id: listingId,
					title_zh: 'x',
					title_en: 'x',
					qty: 1,
					unit_minor: 1,
				},
				...{ paid_minor: 1, order_package_id: isOfPackage ? whole.id : null, ...(kind === 'GOODS' ? goods : stay) },
				...(state === 'CANCELLED' && { cancelled_at: at, cancelled_by: 'buyer' }),
			})
			.execute()
	}
}

const both = (): Bought[] => [
	{ listingId: market.stayId, kind: 'STAY' },
	{ listingId: market.productId, kind: 'GOODS' },
]
const several = async (count: number, buy: (buyer: string) => Promise<void>) => {
	for (let at = 0; at < count; at++) await buy(`guest-${at}`)
}
const takenHome = async () =>
	(await links('stay', 'mist-house')).filter(({ buyers }) => buyers !== null).map(({ slug, buyers }) => [slug, buyers])

describe('near this stay', () => {
	it('tells what one does within 20 km, with the distance, and the stay from there', async () => {
		await place(market.stayId, 121, 28)
		await place(market.experienceId, 121.1, 28)
		await tie()
		// A tenth of a degree of longitude at 28° north: 6371 km × π / 1800 × cos 28° = 9.818 km.
		expect(await links('stay', 'mist-house')).toMatchObject([{ slug: 'pick-tea', isIncoming: true, distanceKm: 9.818 }])
		expect(await links('experience', 'pick-tea')).toMatchObject([
			{ slug: 'mist-house', isIncoming: false, distanceKm: 9.818 },
		])
	})

	it('tells nothing beyond 20 km, and forgets what moved away', async () => {
		await place(market.stayId, 121, 28)
		await place(market.experienceId, 121, 28.1798)
		await tie()
		expect(await links('stay', 'mist-house')).toHaveLength(1)
		await place(market.experienceId, 121, 28.18)
		await tie()
		expect(await links('stay', 'mist-house')).toHaveLength(0)
	})

	it('leaves out what has no session in the coming sixty days, and what a seller has bound already', async () => {
		await place(market.stayId, 121, 28)
		await place(market.experienceId, 121.1, 28)
		await database.db.updateTable('sessions').set({ status: 'closed' }).execute()
		await tie()
		expect(await links('stay', 'mist-house')).toHaveLength(0)
		await database.db.updateTable('sessions').set({ status: 'open' }).execute()
		const season = (months: number[] | null) =>
			database.db.updateTable('listings').set({ season_months: months }).where('id', '=', market.experienceId).execute()
		await season([8])
		await tie()
		expect(await links('stay', 'mist-house'), 'out of season').toHaveLength(0)
		await season(null)
		const said = { from_listing_id: market.stayId, to_listing_id: market.experienceId, relation: 'picked_in' }
		await database.db.insertInto('listing_links').values(said).execute()
		await tie()
		expect((await links('stay', 'mist-house')).map(({ relation }) => relation)).toEqual(['picked_in'])
	})

	it('says the distance of what a seller calls near, too', async () => {
		await place(market.stayId, 121, 28)
		await place(market.experienceId, 121, 29)
		const said = { from_listing_id: market.experienceId, to_listing_id: market.stayId, relation: 'near_stay' }
		await database.db.insertInto('listing_links').values(said).execute()
		await tie()
		const [link] = await links('stay', 'mist-house')
		expect(link?.distanceKm).toBeCloseTo(111.19, 1)
	})

	it('writes nothing when nothing changed: no page is made anew', async () => {
		await place(market.stayId, 121, 28)
		await place(market.experienceId, 121.1, 28)
		await tie()
		const changes = () => database.db.selectFrom('page_changes').select(database.db.fn.countAll().as('n')).execute()
		const before = await changes()
		await tie()
		expect(await changes()).toEqual(before)
	})
})

describe('guests also took home', () => {
	it('is told from five different buyers on, from their paid lines', async () => {
		await several(LEAST_BUYERS - 1, (buyer) => boughtBy(buyer, both()))
		await tie()
		expect(await takenHome()).toEqual([])
		await boughtBy('guest-0', both())
		await tie()
		expect(await takenHome(), 'the same buyer once more is no fifth').toEqual([])
		await boughtBy('one-more', both())
		await tie()
		expect(await takenHome()).toEqual([['spring-tea', LEAST_BUYERS]])
	})

	it('counts what was bought later by the same guest', async () => {
		await several(LEAST_BUYERS, async (buyer) => {
			for (const line of both()) await boughtBy(buyer, [line])
		})
		await tie()
		expect(await takenHome()).toEqual([['spring-tea', LEAST_BUYERS]])
	})

	const [NOT_CANCELLED, ...OTHERS] = [
		['cancelled', { state: 'CANCELLED' }, {}],
		['part of a package', { isOfPackage: true }, {}],
		['older than a year', {}, { paidAt: new Date('2025-05-01T01:59:59Z') }],
		['of a suspicious order', {}, { isFlagged: true }],
	] as const
	it.each([NOT_CANCELLED, ...OTHERS])('does not count what is %s', async (_, line, order) => {
		const [stay, goods] = both()
		await several(LEAST_BUYERS, (buyer) =>
			boughtBy(buyer, [stay, { ...goods, ...line }].filter(Boolean) as Bought[], order),
		)
		await tie()
		expect(await takenHome()).toEqual([])
	})
})
