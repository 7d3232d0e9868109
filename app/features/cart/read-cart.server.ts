import { NOTHING_HELD, type VisitorHolds } from '#app/domain/capacity/hold-limits.ts'
import { cartView, type CartView } from '#app/domain/cart/cart-view.ts'
import type { CartLine } from '#app/domain/cart/cart-wish.ts'
import { visitorName } from '#app/domain/checkout/visitor-name.ts'
import { keptFromGiving } from '#app/domain/gifts/gift.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { OfferFacts } from '#app/domain/offers/offer-facts.ts'
import { chosenComponents, slotKey } from '#app/domain/offers/package-choices.ts'
import { rowsOf } from '#app/domain/offers/prepare-requests.ts'
import { priceRequests } from '#app/domain/offers/price-requests.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { readCompanions, type StayCompanions } from '#app/features/cart/read-companions.server.ts'
import { readOtherOffers, type OtherOffer } from '#app/features/cart/read-other-offers.server.ts'
import { type LaidAside, readLaidAside } from '#app/features/cart/read-laid-aside.server.ts'
import type { World } from '#app/platform/world.ts'
import { findCartOfVisitor, readCartLines, type CartVisitor } from '#db/queries/carts.ts'
import { visitorHolds } from '#db/queries/checkouts.ts'
import { findCoupon } from '#db/queries/coupons.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'
import { listPackageComponents } from '#db/queries/package-page.ts'
import { listSessionChoices } from '#db/queries/session-choices.ts'
import { listUnpaidOrdersOfCart } from '#db/queries/unpaid-orders.ts'

/** Starts a visitor may move an experience to, at most so many of each. */
const MOST_STARTS = 40

/** The kinds of tickets of an experience in a cart, with how many are wished for. */
export interface TicketChoice {
	unitTypeId: number
	name: string
	priceMinor: number
	qty: number
}

function ticketsOf(wish: LineRequest, facts: OfferFacts, language: Language): TicketChoice[] {
	if (wish.kind !== 'experience') return []
	return (facts.sessions.get(wish.sessionId)?.unitTypes ?? []).map(({ unitTypeId, name, priceMinor }) => {
		const qty = wish.units.find((it) => it.unitTypeId === unitTypeId)?.qty ?? 0
		return { unitTypeId, name: inLanguage(name, language), priceMinor, qty }
	})
}

async function couponOf({ db }: World, code: string | null, { accountId }: CartVisitor) {
	return code === null ? null : { code, terms: await findCoupon(db, code, { accountId, phone: null, email: null }) }
}

/** One of several components of a package that its buyer chooses between; `key` is that of the package's choices. */
export interface SlotChoice {
	key: string
	position: number
	options: { position: number; title: string }[]
}

/** The alternatives of each package in a cart, by line. */
async function slotsOf(world: World, language: Language, lines: readonly CartLine[]) {
	const slots: Record<number, SlotChoice[]> = {}
	for (const { id, listingId, wish } of lines) {
		if (wish.kind !== 'package') continue
		const all = await listPackageComponents(world.db, language, listingId)
		const chosen = chosenComponents(all, wish.choices)
		slots[id] = chosen.flatMap(({ slot, position }) => {
			const options = all.filter((it) => slot !== null && it.slot === slot)
			const titled = options.map((it) => ({
				position: it.position,
				title: [it.title, it.option].filter(Boolean).join(' · '),
			}))
			return slot !== null && options.length > 1 ? [{ key: slotKey(slot), position, options: titled }] : []
		})
	}
	return slots
}

/** Of a cart with much that is gone the first few lines are helped: the others wait for their turn. */
const MOST_HELPED = 3

async function othersOf(world: World, language: Language, lines: readonly CartLine[], view: CartView) {
	const refused = view.groups.flatMap((group) => group.lines).filter(({ reasons }) => reasons.length > 0)
	const refusedIds = new Set(refused.map(({ lineId }) => lineId))
	const wishes = lines.filter(({ id }) => !refusedIds.has(id)).map(({ wish }) => wish)
	const others: Record<number, OtherOffer[]> = {}
	for (const { lineId, listingId, wish } of refused.slice(0, MOST_HELPED))
		others[lineId] = await readOtherOffers(world, language, { wish, listingId, others: wishes })
	return others
}

export interface CartPageFacts {
	/** What was saved for later. */
	laidAside: LaidAside
	/** The cart's id, for the cookie of a visitor who came back without it; null when there is none. */
	cartId: string | null
	/** A word to the sellers; empty for none. */
	note: string
	/** null for an empty cart. */
	view: CartView | null
	/** By line. */
	tickets: Record<number, TicketChoice[]>
	/** By listing. */
	starts: Record<number, { sessionId: number; startsAt: Date; left: number }[]>
	/** Alternatives of packages, by line. */
	slots: Record<number, SlotChoice[]>
	/** What can be had in the place of what cannot, by line. */
	others: Record<number, OtherOffer[]>
	/** What goes with a stay in it; null without one. */
	companions: StayCompanions | null
	/** How many things keep the rest from being ordered as a gift. */
	keptFromGiving: number
	/** Orders placed from this cart whose payment is awaited. */
	unpaid: { number: string; holdUntil: Date; totalMinor: number; currency: string }[]
	today: string
	now: Date
}

/** What the visitor keeps unpaid already; nobody is counted where limits are off. */
async function heldBy(world: World, { accountId }: CartVisitor, cartId: string | null): Promise<VisitorHolds> {
	const name = world.rateLimitFactor === 0 ? null : visitorName({ accountId, cartId })
	return name === null ? NOTHING_HELD : visitorHolds(world.db, name, { liveAt: world.now() })
}

const NO_CART = { id: null, note: '', couponCode: null }

/** The visitor's cart, priced now, with why anything in it cannot be had any more. Changes nothing. */
export async function readCart(world: World, visitor: CartVisitor, language: Language): Promise<CartPageFacts> {
	const at = world.now()
	const today = localDateAt(at, MARKET_ZONE)
	const { id: cartId, note, couponCode } = (await findCartOfVisitor(world.db, visitor)) ?? NO_CART
	const lines = cartId === null ? [] : await readCartLines(world.db, cartId)
	const unpaid = cartId === null ? [] : await listUnpaidOrdersOfCart(world.db, cartId, at)
	const empty = {
		cartId,
		note,
		view: null,
		tickets: {},
		starts: {},
		slots: {},
		others: {},
		companions: null,
		keptFromGiving: 0,
		laidAside: await readLaidAside(world, cartId, language),
		unpaid,
		today,
		now: at,
	}
	if (lines.length === 0) return empty
	const wishes = lines.map(({ wish }) => wish)
	const facts = await readOfferFacts(world.db, wishes)
	const coupon = await couponOf(world, couponCode, visitor)
	const priced = priceRequests(wishes, facts, { at, shipTo: null, coupon })
	const keeping = {
		rows: rowsOf(facts, priced.requests),
		held: await heldBy(world, visitor, cartId),
		limits: world.holdLimits,
	}
	const view = cartView(lines, priced, language, { keeping })
	const experienceIds = [...new Set(lines.filter(({ wish }) => wish.kind === 'experience').map((it) => it.listingId))]
	const choices = await listSessionChoices(world.db, experienceIds, { from: at, until: null, mostEach: MOST_STARTS })
	return {
		...empty,
		view,
		tickets: Object.fromEntries(lines.map(({ id, wish }) => [id, ticketsOf(wish, facts, language)])),
		slots: await slotsOf(world, language, lines),
		others: await othersOf(world, language, lines, view),
		companions: await readCompanions(world, language, view),
		keptFromGiving: keptFromGiving(wishes),
		starts: Object.fromEntries(experienceIds.map((id) => [id, choices.filter((it) => it.listingId === id)])),
	}
}
