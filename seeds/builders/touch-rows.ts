import { addDays } from '#app/domain/time/local-date.ts'
import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import type { Campaign } from '#seeds/builders/campaigns.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import type { WrittenOrder } from '#seeds/builders/order-rows.ts'
import type { People } from '#seeds/builders/people.ts'
import { chinaDate, chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'
import type { Random } from '#seeds/random.ts'

/** What brings visitors: links people share, codes printed on tables, advertisements, and having been there. */
export interface Touches {
	shares: Map<number, number[]>
	placements: Map<number, number>
	/** Codes for neighbours' products on a farmhouse's tables, by the product: the house earns its share. */
	hosted: Map<number, number>
	campaigns: Campaign[]
}

const AD_WINDOW_DAYS = 15
/** Share and QR codes leave out letters that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const codeDrawn = (random: Random) => Array.from({ length: 8 }, () => LETTERS.charAt(random.int(0, 30))).join('')

function buildShares({ tables, today }: Seeding, market: Market, people: People, random: Random): Touches['shares'] {
	const shares: Touches['shares'] = new Map()
	const sharers = people.buyers.filter(({ accountId }) => accountId !== null)
	for (const listing of market.listings) {
		const count = random.chance(0.45) ? random.int(1, 2) : 0
		for (let at = 0; at < count; at++) {
			const { id } = tables.addNumbered('share_links', {
				code: codeDrawn(random),
				account_id: random.pick(sharers).accountId,
				listing_id: listing.id,
				channel: random.pick(['wechat', 'poster', 'douyin']),
				created_at: chinaInstant(addDays(today, -random.int(30, 545)), '10:00'),
			})
			shares.set(listing.id, [...(shares.get(listing.id) ?? []), id])
		}
	}
	return shares
}

/** A printed code for each enterprise that has guests: on the table, at the gate, in the box. */
function buildPlacements({ tables, today }: Seeding, market: Market, random: Random): Touches['placements'] {
	const placements: Touches['placements'] = new Map()
	for (const enterprise of market.enterprises) {
		const visited = enterprise.listings.find(({ text }) => text.kind === 'stay' || text.kind === 'experience')
		const taken = enterprise.listings.find(({ text }) => text.kind === 'product')
		if (!visited) continue
		const { id } = tables.addNumbered('placements', {
			code: codeDrawn(random),
			enterprise_id: enterprise.id,
			listing_id: taken?.id ?? visited.id,
			label: random.pick(['餐桌立牌', '门口导览牌', '伴手礼盒', '茶席台卡']),
			created_at: chinaInstant(addDays(today, -540), '10:00'),
		})
		placements.set(enterprise.id, id)
	}
	return placements
}

const MOST_HOSTED = 8

/** On the tables of farmhouses stand codes for what a neighbour of their county makes. */
function buildHosted({ tables, today }: Seeding, market: Market, random: Random): Touches['hosted'] {
	const hosted: Touches['hosted'] = new Map()
	for (const house of market.enterprises) {
		const keepsGuests = house.listings.some(({ text }) => text.kind === 'stay')
		const near = market.listings.filter(
			({ id, text, enterprise }) =>
				text.kind === 'product' && enterprise.id !== house.id && isNeighbour(enterprise, house) && !hosted.has(id),
		)
		if (!keepsGuests || near.length === 0 || hosted.size >= MOST_HOSTED) continue
		const listing = random.pick(near)
		const { id } = tables.addNumbered('placements', {
			code: codeDrawn(random),
			enterprise_id: house.id,
			listing_id: listing.id,
			label: random.pick(['餐桌：邻居家的', '前台：本地物产']),
			created_at: chinaInstant(addDays(today, -400), '10:00'),
		})
		hosted.set(listing.id, id)
	}
	return hosted
}

const COUNTY_DIGITS = 6
const isNeighbour = (one: MarketListing['enterprise'], other: MarketListing['enterprise']) =>
	one.region.code.slice(0, COUNTY_DIGITS) === other.region.code.slice(0, COUNTY_DIGITS)

export function buildTouches(seeding: Seeding, market: Market, people: People, campaigns: Campaign[]): Touches {
	const random = seeding.random('touches')
	return {
		shares: buildShares(seeding, market, people, random),
		placements: buildPlacements(seeding, market, random),
		hosted: buildHosted(seeding, market, seeding.random('hosted')),
		campaigns,
	}
}

/** Guests who came: kept, to see who buys again. */
export function writeVisit(
	{ tables }: Seeding,
	{ buyer }: WrittenOrder,
	visit: { enterpriseId: number; at: Date },
): void {
	tables.addNumbered('touches', {
		visitor_id: buyer.visitorId,
		kind: 'ONSITE_VISIT',
		enterprise_id: visit.enterpriseId,
		source: 'onsite',
		at: visit.at,
	})
}

const KIND: Readonly<Record<string, string>> = { qr: 'QR_SCAN', ad: 'AD_CLICK' }

const placementOf = ({ hosted, placements }: Touches, { id, enterprise }: MarketListing) =>
	hosted.get(id) ?? placements.get(enterprise.id) ?? null

function reference(touches: Touches, listing: MarketListing, source: string, at: Date) {
	const day = chinaDate(at)
	const campaign = touches.campaigns.find(
		({ enterpriseId, from, to }) =>
			enterpriseId === listing.enterprise.id && from <= day && addDays(to, AD_WINDOW_DAYS) > day,
	)
	const shares = touches.shares.get(listing.id)
	return {
		share_link_id: source === 'chat_share' ? (shares?.[0] ?? null) : null,
		placement_id: source === 'qr' ? placementOf(touches, listing) : null,
		campaign_id: source === 'ad' ? (campaign?.id ?? null) : null,
	}
}

/** Whether an advertisement of the listing's enterprise ran lately. */
export const isAdvertised = (touches: Touches, listing: MarketListing, at: Date) =>
	reference(touches, listing, 'ad', at).campaign_id !== null

const touchedBefore = (placedAt: Date, random: Random) =>
	random.chance(0.7) ? addMinutes(placedAt, -random.int(3, 55)) : addHours(placedAt, -random.int(2, 300))

/** The touch that led to an order; what the order is credited with is judged once all touches are told. */
export function writeTouch(
	{ tables }: Seeding,
	touches: Touches,
	{ placedAt, buyer }: WrittenOrder,
	by: { listing: MarketListing; source: string; random: Random; touchedAt?: Date },
): void {
	const { listing, source, random } = by
	if (source === 'direct') return
	const at = by.touchedAt ?? touchedBefore(placedAt, random)
	const found = reference(touches, listing, source, placedAt)
	const row = { visitor_id: buyer.visitorId, kind: KIND[source] ?? 'CLICK', ...found, source, at }
	tables.addNumbered('touches', { ...row, enterprise_id: listing.enterprise.id })
}
