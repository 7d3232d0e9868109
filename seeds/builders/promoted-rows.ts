import { postPromotedClicks } from '#app/domain/settlement/post-promoted.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { writePosting } from '#seeds/builders/ledger-rows.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'
import type { Random } from '#seeds/random.ts'

const DAYS = 14
const LETTERS = '0123456789abcdef'
const FREE = ['BOT', 'REPEATED', 'REPEATED', 'SELF'] as const

const uuidOf = (random: Random): string => {
	const hex = (count: number) => Array.from({ length: count }, () => LETTERS.charAt(random.int(0, 15))).join('')
	return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
}

interface Promotion {
	campaignId: number
	listing: MarketListing
	bidMinor: number
}

/** A click on it with its touch; gives what it cost. */
function addClick({ tables }: Seeding, { campaignId, listing, bidMinor }: Promotion, at: Date, random: Random) {
	const isCharged = random.chance(0.85)
	const fate = isCharged ? 'CHARGED' : random.pick(FREE)
	const priceMinor = random.int(10, bidMinor)
	const key = uuidOf(random)
	tables.addNumbered('touches', {
		...{ key, kind: 'AD_CLICK', campaign_id: campaignId, enterprise_id: listing.enterprise.id, source: 'ad', at },
		...{ listing_id: listing.id, fault: isCharged ? null : fate, visitor_id: null, is_first: false },
	})
	const { id } = tables.addNumbered('promoted_clicks', {
		...{ key, campaign_id: campaignId, price_minor: priceMinor, at, fate, judged_at: at },
	})
	return { id, priceMinor: isCharged ? priceMinor : 0, isCharged }
}

function addDay(seeding: Seeding, promotion: Promotion, day: LocalDate, random: Random): number {
	const { campaignId, listing } = promotion
	const shown = random.int(90, 260)
	const clicks = Array.from({ length: random.int(2, 8) }, (_, at) =>
		addClick(seeding, promotion, chinaInstant(day, `${String(8 + at).padStart(2, '0')}:${random.int(10, 59)}`), random),
	)
	const charged = clicks.filter(({ isCharged }) => isCharged)
	const spentMinor = charged.reduce((sum, { priceMinor }) => sum + priceMinor, 0)
	seeding.tables.add('promoted_days', {
		...{ campaign_id: campaignId, day, shown, charged: charged.length, limit_minor: 2_000, spent_minor: spentMinor },
	})
	const lastClickId = charged.at(-1)?.id
	if (lastClickId === undefined) return 0
	const cost = { campaign_id: campaignId, day, amount_minor: spentMinor, clicks: charged.length }
	seeding.tables.add('ad_costs', cost)
	const charge = { campaignId, enterpriseId: listing.enterprise.id, lastClickId, amountMinor: spentMinor }
	writePosting(seeding, postPromotedClicks(charge, chinaInstant(day, '23:00')))
	return spentMinor
}

function addPromotion(seeding: Seeding, listing: MarketListing, words: readonly string[], random: Random): void {
	const { tables, today } = seeding
	const from = addDays(today, -DAYS)
	const bidMinor = random.int(50, 120)
	const { id: campaignId } = tables.addNumbered('ad_campaigns', {
		...{ enterprise_id: listing.enterprise.id, name: listing.text.title.zh, channel: 'on_platform', starts_on: from },
		...{ ends_on: addDays(today, 60), budget_minor: 60_000, margin_bp: 3_500, listing_id: listing.id, is_demo: true },
		tag: `p-demo-${listing.id}`,
	})
	const row = tables.add('promoted_listings', {
		...{ campaign_id: campaignId, enterprise_id: listing.enterprise.id, listing_id: listing.id, bid_minor: bidMinor },
		...{
			day_budget_minor: 2_000,
			budget_minor: 60_000,
			words,
			state: 'RUNNING',
			moved_at: chinaInstant(from, '08:00'),
		},
		spent_minor: 0,
	})
	let spentMinor = 0
	for (let at = 0; at < DAYS; at++)
		spentMinor += addDay(seeding, { campaignId, listing, bidMinor }, addDays(from, at), random)
	row.spent_minor = spentMinor
}

/** A few enterprises promote a listing on this site: one of the demo seller's for tea, others for everything they fit. */
export function buildPromoted(seeding: Seeding, market: Market, seller: string): void {
	const random = seeding.random('promoted')
	const own = market.enterprises.filter(({ text }) => text.slug === seller)
	const others = market.enterprises.filter(({ text }) => text.size >= 4 && text.slug !== seller).slice(0, 5)
	for (const { listings } of own) {
		const tea = listings.filter(({ text }) => text.kind === 'product').at(-1)
		if (tea) addPromotion(seeding, tea, ['茶', 'tea'], random)
	}
	for (const { listings } of others) {
		const last = listings.at(-1)
		if (last) addPromotion(seeding, last, [], random)
	}
}
