import { addDays } from '#app/domain/time/local-date.ts'
import { addCapacity } from '#seeds/builders/products.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'

function listingOf(market: Market, slug: string): MarketListing {
	const listing = market.bySlug.get(slug)
	if (!listing) throw new Error(`${slug} is not there`)
	return listing
}

const from = ({ today }: Seeding) => chinaInstant(today, '00:00')
const until = ({ today }: Seeding, days: number) => chinaInstant(addDays(today, days), '00:00')

function buildCoupons(seeding: Seeding, market: Market, sellerId: number): void {
	const { tables } = seeding
	const starts_at = from(seeding)
	tables.addNumbered('coupons', {
		code: 'SHANHAI20',
		name_zh: '山海见面礼',
		name_en: 'Welcome to Shanhai',
		funded_by: 'platform',
		amount_minor: 2_000,
		min_spend_minor: 20_000,
		starts_at,
		ends_at: until(seeding, 90),
		per_buyer: 1,
		capacity_id: addCapacity(seeding, market, 'quota', 500).id,
	})
	tables.addNumbered('coupons', {
		code: 'MISTTEA',
		name_zh: '雾坪茶友券',
		name_en: 'Friends of the mist terraces',
		funded_by: 'seller',
		enterprise_id: sellerId,
		discount_bp: 1_000,
		max_minor: 5_000,
		min_spend_minor: 15_000,
		starts_at,
		ends_at: until(seeding, 60),
		per_buyer: 2,
		capacity_id: addCapacity(seeding, market, 'quota', 120).id,
	})
}

function buildPromotion(seeding: Seeding, market: Market, listing: MarketListing): void {
	seeding.tables.addNumbered('promotions', {
		name_zh: '新炭焙上架',
		name_en: 'Fresh from the charcoal',
		enterprise_id: listing.enterprise.id,
		listing_id: listing.id,
		discount_bp: 1_500,
		starts_at: from(seeding),
		ends_at: until(seeding, 30),
		capacity_id: addCapacity(seeding, market, 'quota', 200).id,
	})
}

/** Cheaper a month ahead and in the last two days, at these houses; the bookings of the past knew no such terms. */
function setAdvanceTerms({ tables }: Seeding, houses: readonly MarketListing[]): void {
	const plans = houses.flatMap(({ rooms }) => rooms.flatMap((room) => room.plans.map((plan) => plan.ratePlanId)))
	for (const row of tables.rows.get('rate_plans') ?? []) {
		const { id } = row as { id: number }
		const isTheirs = plans.includes(id)
		Object.assign(row, {
			early_bird: isTheirs ? [{ days: 30, discountBp: 500 }] : [],
			last_minute: isTheirs ? [{ days: 2, discountBp: 1_000 }] : [],
		})
	}
}

/** One of two teas: what the package has, or the first pack of another listing at the same price. */
function addAlternative({ tables }: Seeding, tour: MarketListing, own: MarketListing, other: MarketListing): void {
	const rows = (tables.rows.get('package_components') ?? []) as Record<string, unknown>[]
	const parts = rows.filter((row) => row.package_listing_id === tour.id)
	const part = parts.find((row) => row.listing_id === own.id)
	if (!part) throw new Error(`${tour.text.slug} has no ${own.text.slug}`)
	part.slot = 1
	tables.addNumbered('package_components', {
		...part,
		position: parts.length,
		listing_id: other.id,
		variant_id: other.variants[0]?.variantId,
	})
}

/** What the shops of the demo take off today: coupons, a promotion, terms of early and late booking, a choice of teas. */
export function buildReductions(seeding: Seeding, market: Market): void {
	const blackTea = listingOf(market, 'nengren-charcoal-black-tea')
	buildCoupons(seeding, market, blackTea.enterprise.id)
	buildPromotion(seeding, market, blackTea)
	setAdvanceTerms(seeding, [listingOf(market, 'mist-terrace-tea-house'), listingOf(market, 'lingfeng-eaves-lodge')])
	addAlternative(
		seeding,
		listingOf(market, 'yandang-two-valleys-tea-tour'),
		listingOf(market, 'yandang-maofeng-guyu'),
		listingOf(market, 'yandang-maofeng-mingqian'),
	)
}
