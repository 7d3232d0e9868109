import { cartView, type CartView } from '#app/domain/cart/cart-view.ts'
import {
	ADDRESS_LEVELS,
	chooseAddress,
	type AddressChoice,
	type AddressLevel,
} from '#app/domain/checkout/address-choice.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { priceRequests } from '#app/domain/offers/price-requests.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findLastAddress, listAddressRegions } from '#db/queries/address-regions.ts'
import { findCartOfVisitor, listUnpaidOrdersOfCart, readCartLines, type CartVisitor } from '#db/queries/carts.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'

export interface CheckoutPageFacts {
	view: CartView
	address: AddressChoice
	/** The street line of the last order, for a form not yet filled in. */
	lastLine: string
	/** A fresh idempotency key: one submit of this page is one order. */
	key: string
	/** What the form must answer before it can be placed. */
	needs: { needsAddress: boolean; hasPerishables: boolean; regionCode: string | null }
	unpaid: { number: string; holdUntil: Date; totalMinor: number; currency: string }[]
}

type Wanted = Partial<Record<AddressLevel, string>>

const CODE = /^\d{12}$/
const codesIn = (wanted: Wanted) => ADDRESS_LEVELS.map((level) => wanted[level] ?? '').filter((code) => CODE.test(code))

async function readAddress(db: Db, language: Language, given: { wanted: Wanted | null; accountId: number | null }) {
	const { wanted, accountId } = given
	const last = wanted === null && accountId !== null ? await findLastAddress(db, accountId) : undefined
	const codes = last?.codes ?? codesIn(wanted ?? {})
	const regions = await listAddressRegions(db, language, codes)
	const byLevel = regions.filter(({ code }) => codes.includes(code)).map(({ level, code }) => [level, code])
	return { address: chooseAddress(regions, Object.fromEntries(byLevel)), lastLine: last?.line ?? '' }
}

/**
 * The visitor's cart with its price to the address chosen so far (`wanted` null: none was given, the account's last one), or
 * null when there is nothing in it. Changes nothing.
 */
export async function readCheckoutPage(
	world: World,
	visitor: CartVisitor,
	given: { language: Language; wanted: Wanted | null },
): Promise<CheckoutPageFacts | null> {
	const { db } = world
	const { language, wanted } = given
	const at = world.now()
	const cart = await findCartOfVisitor(db, visitor)
	const lines = cart ? await readCartLines(db, cart.id) : []
	if (!cart || lines.length === 0) return null
	const wishes = lines.map(({ wish }) => wish)
	const facts = await readOfferFacts(db, wishes)
	const { address, lastLine } = await readAddress(db, language, { wanted, accountId: visitor.accountId })
	const { needsAddress } = priceRequests(wishes, facts, { at, shipTo: null })
	const priced = priceRequests(wishes, facts, { at, shipTo: needsAddress ? parcelPlace(address) : null })
	const unpaid = await listUnpaidOrdersOfCart(db, cart.id, at)
	const view = cartView(lines, priced, language)
	const regionCode = address.isComplete ? address.regionCode : null
	const needs = { needsAddress, hasPerishables: view.hasPerishables, regionCode }
	return { view, needs, address, lastLine, key: world.newId(), unpaid }
}

/** A parcel's fee is known from the county on; before that any fee would be a guess. */
function parcelPlace({ steps, regionCode, isComplete }: AddressChoice): string | null {
	const isCounty = steps.some(({ level, chosen }) => level === 'county' && chosen !== null)
	return isCounty || isComplete ? regionCode : null
}
