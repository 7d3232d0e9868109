import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { chooseSessions } from '#app/domain/cart/choose-sessions.ts'
import type { CartLine, CartWish } from '#app/domain/cart/cart-wish.ts'
import type { PackageRequest } from '#app/domain/offers/line-request.ts'
import { componentDate } from '#app/domain/offers/prepare-package.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { localInstant, localTimeAt } from '#app/domain/time/zoned.ts'
import { priceWish } from '#app/features/cart/price-wish.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findCartOfVisitor, readCartLines, touchCart, updateCartLine, type CartVisitor } from '#db/queries/carts.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'
import { listSessionChoices } from '#db/queries/session-choices.ts'
import { inTransaction } from '#db/transaction.ts'

export type ChangeOutcome =
	| { outcome: 'changed' }
	| { outcome: 'unavailable'; reasons: UnavailableReason[] }
	/** The line is not in this visitor's cart, or the change would make another thing of it. */
	| { outcome: 'not-found' }

/** Sessions of a day have at most so many starts. */
const SESSIONS_A_DAY = 200

/** Which alternatives of a package are taken, out of its choices. */
const slotsOf = (choices: Record<string, number>) =>
	Object.fromEntries(Object.entries(choices).filter(([key]) => key.startsWith('s')))

/** A package moved to another day, or with other alternatives, takes the sessions that fit, at the same time of day where there is room. */
async function moveSessions(tx: Db, wish: PackageRequest, before: PackageRequest, now: Date): Promise<CartWish> {
	const facts = await readOfferFacts(tx, [before])
	const offer = facts.packages.get(wish.listingId)
	if (!offer) return wish
	const { components, listing } = offer
	const zone = listing.timeZone
	const days = components.map((component) => componentDate(component, wish.startsOn)).sort()
	const from = localInstant(days[0] ?? wish.startsOn, '00:00', zone)
	const until = localInstant(addDays(days.at(-1) ?? wish.startsOn, 1), '00:00', zone)
	const ids = components.filter((it) => it.kind === 'experience').map((it) => it.listingId)
	const span = { from: from > now ? from : now, until, mostEach: SESSIONS_A_DAY }
	const sessions = await listSessionChoices(tx, [...new Set(ids)], span)
	const times = Object.entries(before.choices).flatMap(([position, id]) => {
		const session = facts.sessions.get(id)
		return session ? [[position, localTimeAt(session.startsAt, zone)] as const] : []
	})
	const { startsOn, qty } = wish
	const slots = slotsOf(wish.choices)
	const day = { startsOn, qty, times: Object.fromEntries(times), zone, slots }
	const choices = chooseSessions(components, sessions, day)
	return { ...wish, choices }
}

async function settleWish(tx: Db, line: CartLine, wish: CartWish, now: Date): Promise<CartWish> {
	const before = line.wish
	if (wish.kind !== 'package' || before.kind !== 'package') return wish
	const slots = slotsOf(wish.choices)
	const moved = { ...wish, key: before.key, choices: { ...before.choices, ...slots } }
	const keepsSlots = Object.entries(slots).every(([key, position]) => before.choices[key] === position)
	return wish.startsOn === before.startsOn && keepsSlots ? moved : moveSessions(tx, moved, before, now)
}

/** Changes how many, when or for whom of a line in place, when that can be had; else the line stays as it was. */
export async function changeCartLine(
	world: World,
	visitor: CartVisitor,
	change: { lineId: number; wish: CartWish },
): Promise<ChangeOutcome> {
	return inTransaction(world.db, async (tx): Promise<ChangeOutcome> => {
		const now = world.now()
		const cart = await findCartOfVisitor(tx, visitor)
		if (!cart) return { outcome: 'not-found' }
		await touchCart(tx, { id: cart.id, accountId: visitor.accountId, at: now })
		const line = (await readCartLines(tx, cart.id)).find(({ id }) => id === change.lineId)
		if (!line || line.wish.kind !== change.wish.kind) return { outcome: 'not-found' }
		const wish = await settleWish(tx, line, change.wish, now)
		const priced = await priceWish(tx, wish, now)
		if (!priced || priced.listingId !== line.listingId) return { outcome: 'not-found' }
		if (priced.reasons.length > 0) return { outcome: 'unavailable', reasons: priced.reasons }
		await updateCartLine(tx, { cartId: cart.id, lineId: line.id }, { wish, seenMinor: priced.paidMinor })
		return { outcome: 'changed' }
	})
}
