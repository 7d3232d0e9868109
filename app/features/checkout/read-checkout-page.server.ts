import { cartView, type CartView } from '#app/domain/cart/cart-view.ts'
import {
	ADDRESS_LEVELS,
	chooseAddress,
	type AddressChoice,
	type AddressLevel,
	parcelPlace,
} from '#app/domain/checkout/address-choice.ts'
import { NOTHING_HELD } from '#app/domain/capacity/hold-limits.ts'
import { canBeGiven } from '#app/domain/gifts/gift.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { planArrivals } from '#app/domain/offers/plan-arrivals.ts'
import { type GuestRoom, roomCodes } from '#app/domain/offers/guest-room.ts'
import { roomsOfPlan } from '#app/domain/offers/ship-offers.ts'
import { rowsOf } from '#app/domain/offers/prepare-requests.ts'
import { priceRequests, type PricedCart } from '#app/domain/offers/price-requests.ts'
import { couponCode } from '#app/domain/pricing/coupon-terms.ts'
import type { QuotedPlan, ShipChoice, ShipChoices } from '#app/domain/pricing/ship-quote.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { readShipChoices, roomsIn } from '#app/features/checkout/ship-form.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import { methodReasons, PAYMENT_METHODS, type PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { readTransferTerms } from '#app/features/checkout/choose-method.server.ts'
import { groupNoticeText } from '#app/features/checkout/group-notice-text.ts'
import { methodReasonText } from '#app/features/checkout/method-reason-text.ts'
import { lineRules } from '#app/features/checkout/line-rules.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findEnteredUnpaid, findUsualAddress, listAddressRegions } from '#db/queries/address-regions.ts'
import { findCartOfVisitor, readCartLines, type CartVisitor } from '#db/queries/carts.ts'
import { findCoupon } from '#db/queries/coupons.ts'
import { listGuestRooms } from '#db/queries/guest-rooms.ts'
import { listPickUpPoints, type PickUpPoint } from '#db/queries/pick-up-points.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'
import { listUnpaidOrdersOfCart } from '#db/queries/unpaid-orders.ts'

export interface CheckoutPageFacts {
	view: CartView
	address: AddressChoice
	/** The street line and receiver of the usual address, for a form not yet filled in. */
	usual: { line: string; name: string; phone: string }
	/** Who buys, likewise, where no account says it. */
	contact: { name: string; phone: string; email: string }
	/** What the basket says to the sellers, likewise. */
	note: string
	/** A fresh idempotency key: one submit of this page is one order. */
	key: string
	/** The terms of each line, in sentences. */
	rules: Record<number, string[]>
	/** What the form must answer before it can be placed. */
	needs: { needsAddress: boolean; hasPerishables: boolean; isGift: boolean; regionCode: string | null }
	/** What is said of a place in a group, when it is one. */
	ofGroup: { title: string; body: string } | null
	/** Whether it may be given away. */
	canBeGiven: boolean
	/** Delivery points near the address. */
	points: PickUpPoint[]
	/** How parcels are sent, as far as it can be done. */
	ship: ShipChoices
	/** Ways to pay, each with the words why it is not offered; null when it is. */
	methods: { method: PaymentMethod; why: string | null }[]
	unpaid: { number: string; holdUntil: Date; totalMinor: number; currency: string }[]
	now: Date
}

type FormTexts = Readonly<Record<string, string>>
type Wanted = Partial<Record<AddressLevel, string>>

const CODE = /^\d{12}$/
const codesIn = (wanted: Wanted) => ADDRESS_LEVELS.map((level) => wanted[level] ?? '').filter((code) => CODE.test(code))

const NOBODY = { name: '', phone: '', email: '' }
/** Whoever begins again within so many hours need not enter all of it again. */
const KEPT_HOURS = 24

/** What a first page is filled with: an account's usual address; what a guest entered for the order that was not paid. */
async function readEntered(db: Db, { visitor, cartId, at }: Omit<Chooser, 'wanted'>) {
	const { accountId, isApart } = visitor
	if (accountId !== null) return { contact: NOBODY, to: await findUsualAddress(db, accountId) }
	// The address of one bought apart may have been handed on.
	if (isApart) return { contact: NOBODY, to: null }
	return (await findEnteredUnpaid(db, cartId, addHours(at, -KEPT_HOURS))) ?? { contact: NOBODY, to: null }
}

interface Chooser {
	wanted: Wanted | null
	visitor: CartVisitor
	cartId: string
	at: Date
}

async function readAddress(db: Db, language: Language, { wanted, ...of }: Chooser) {
	const { contact, to: usual } = wanted === null ? await readEntered(db, of) : { contact: NOBODY, to: null }
	const codes = usual?.codes ?? codesIn(wanted ?? {})
	const regions = await listAddressRegions(db, language, codes)
	const byLevel = regions.filter(({ code }) => codes.includes(code)).map(({ level, code }) => [level, code])
	const { line = '', name = '', phone = '' } = usual ?? {}
	return { address: chooseAddress(regions, Object.fromEntries(byLevel)), usual: { line, name, phone }, contact }
}

interface Asked {
	visitor: CartVisitor
	language: Language
	at: Date
	wanted: FormTexts | null
	/** A gift is carried to its receiver's door. */
	isGift: boolean
	/** The code kept with the cart. */
	code: string | null
	place: string | null
	/** The key of the room to which the visitor wants it brought, on the way to the first page. */
	room: string | null
}

/** What the price depends on beside the basket: the place, the code and how parcels are to be sent. */
async function readTerms(db: Db, asked: Asked) {
	const { visitor, language, at, wanted, isGift, code: kept, place, room } = asked
	const near = await pointsNear(db, { place, language, at })
	const texts = wanted ?? {}
	const code = couponCode(texts.coupon ?? kept)
	const buyer = { accountId: visitor.accountId, phone: texts.phone ?? null, email: texts.email ?? null }
	const coupon = code === null ? null : { code, terms: await findCoupon(db, code, buyer) }
	const points = new Set(near.map((point) => point.nodeId))
	const ship = isGift ? {} : readShipChoices(texts)
	const codes = roomCodes(room === null ? roomsIn(ship) : [room])
	const day = localDateAt(at, MARKET_ZONE)
	const rooms = isGift ? [] : await listGuestRooms(db, { accountId: visitor.accountId, codes, day })
	return { at, shipTo: place, coupon, ship, points, near, rooms }
}

/**
 * The visitor's cart with its price to the address chosen so far (`wanted` null: none was given, the account's last one), or
 * null when there is nothing in it. Changes nothing.
 */
export async function readCheckoutPage(
	world: World,
	visitor: CartVisitor,
	given: { language: Language; wanted: (Wanted & FormTexts) | null; room?: string | null },
): Promise<CheckoutPageFacts | null> {
	const { db } = world
	const { language, wanted, room = null } = given
	const at = world.now()
	const cart = await findCartOfVisitor(db, visitor)
	const lines = cart ? await readCartLines(db, cart.id) : []
	if (!cart || lines.length === 0) return null
	const wishes = lines.map(({ wish }) => wish)
	const isGift = wanted?.gift === 'on' && canBeGiven(wishes)
	const facts = await readOfferFacts(db, wishes)
	const whose = { visitor, cartId: cart.id, at }
	const { address, usual, contact } = await readAddress(db, language, { wanted, ...whose })
	const terms = await readTerms(db, {
		visitor,
		language,
		at,
		wanted,
		isGift,
		code: cart.couponCode,
		place: parcelPlace(address),
		room,
	})
	const asked = priceRequests(wishes, facts, terms)
	const kept = keptChoices(terms.ship, asked.quote.shipPlans)
	const ship = { ...kept, ...toRoom(room, asked.quote.shipPlans, terms.rooms) }
	const priced = priceRequests(wishes, facts, { ...terms, ship })
	const { needsAddress } = priced
	const unpaid = await listUnpaidOrdersOfCart(db, cart.id, at)
	const methods = await readMethods(db, priced, { at, language })
	const arrivals = planArrivals(priced, {
		table: world.timeTables.current(),
		at,
		shipTo: isGift ? null : terms.shipTo,
		zone: MARKET_ZONE,
	})
	const view = cartView(lines, priced, language, {
		...{ arrivals, rooms: terms.rooms, isGift },
		keeping: { rows: rowsOf(facts, priced.requests), held: NOTHING_HELD, limits: world.holdLimits },
	})
	const regionCode = isGift ? terms.shipTo : wholeCode(address)
	const needs = { needsAddress, hasPerishables: view.hasPerishables, isGift, regionCode }
	const { note } = cart
	const beside = { canBeGiven: needsAddress && canBeGiven(wishes), key: world.newId(), now: at }
	const rules = lineRules(view, language)
	const ofGroup = groupNotice(wishes, language)
	const filled = { address, usual, contact, note }
	return { ...beside, ...filled, view, rules, ofGroup, needs, methods, unpaid, points: terms.near, ship }
}

/** What is said of a place in a group, when one is bought. */
function groupNotice(wishes: readonly LineRequest[], language: Language) {
	const isOfGroup = wishes.some((wish) => wish.kind === 'product' && wish.groupId !== undefined)
	return isOfGroup ? groupNoticeText[language] : null
}

async function readMethods(db: Db, priced: PricedCart, { at, language }: { at: Date; language: Language }) {
	const terms = await readTransferTerms(db, 'BANK_TRANSFER')
	return PAYMENT_METHODS.map((method) => {
		const [reason] = methodReasons(method, priced, { terms, at })
		return { method, why: reason ? methodReasonText[language][reason] : null }
	})
}

/** The region of an address that is chosen to its end; null before. */
const wholeCode = ({ isComplete, regionCode }: AddressChoice) => (isComplete ? regionCode : null)

/** What cannot be sent as chosen any more is carried to the door. */
function keptChoices(ship: ShipChoices, plans: readonly QuotedPlan[]): ShipChoices {
	const isKept = ([key, choice]: [string, ShipChoice]) =>
		plans.some(
			(plan) =>
				plan.key === key && plan.method === choice.method && (plan.method !== 'PICK_UP' || plan.pickUpMinor !== null),
		)
	return Object.fromEntries(Object.entries(ship).filter(isKept))
}

/** To the room that was asked for goes all that its host sells. */
function toRoom(room: string | null, plans: readonly QuotedPlan[], rooms: readonly GuestRoom[]): ShipChoices {
	const own = plans.filter(({ key }) => roomsOfPlan(rooms, key).some((it) => it.key === room))
	return Object.fromEntries(own.map(({ key }) => [key, { method: 'COLLECT_AT_STAY', ...(room && { room }) }]))
}

async function pointsNear(db: Db, near: { place: string | null; language: Language; at: Date }) {
	const { place, language, at } = near
	if (place === null) return []
	return listPickUpPoints(db, { regionCode: place, language, on: localDateAt(at, MARKET_ZONE) })
}
