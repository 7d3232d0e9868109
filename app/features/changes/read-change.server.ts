import { changeFee } from '#app/domain/changes/change-price.ts'
import { lineRefusal } from '#app/domain/changes/change-refusal.ts'
import { movedLines, type BookedLine } from '#app/domain/changes/booked-line.ts'
import type { ChangePlan } from '#app/domain/changes/change-plan.ts'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import { isInTime } from '#app/domain/time/instant.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { causesOfChange } from '#app/features/changes/causes-of-change.server.ts'
import { ownGoods } from '#app/features/changes/plan-address.server.ts'
import { type BookChoice, readChangeableAddress } from '#app/features/changes/read-address.server.ts'
import type { ChangeableThing, ChangePage, ShownChange } from '#app/features/changes/components/change-view.ts'
import { ownLines } from '#app/features/changes/quote-change.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { readBookedLines } from '#db/queries/booked-lines.ts'
import { changeFactsOf } from '#db/queries/change-facts.ts'
import { findWaitingChange, readChange, type ChangeRow } from '#db/queries/order-changes.ts'
import { findOrderToEnd, namesOfLines } from '#db/queries/order-endings.ts'
import { placesOf } from '#db/queries/place-names.ts'
import { listSessionChoices, readSessionTimes, type SessionChoice } from '#db/queries/session-choices.ts'
import { passWall } from '#db/wall/behind-wall.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MOST_SESSIONS = 40

/** A change of an asker's own order by its quote's id. */
export async function ownChange(world: World, asker: Asker, quoteId: string | null): Promise<ChangeRow | null> {
	if (quoteId === null || !UUID.test(quoteId)) return null
	const [order, change] = [await findOrderToEnd(world.db, asker), await readChange(world.db, quoteId)]
	const isOwn = order !== null && change?.orderId === order.orderId && change.enterpriseId === order.enterpriseId
	return isOwn ? change : null
}

type CauseOf = Awaited<ReturnType<typeof causesOfChange>>

function thingOf(
	line: BookedLine,
	given: { asker: Asker; causeOf: CauseOf; sessions: SessionChoice[]; at: Date },
): ChangeableThing {
	const { asker, causeOf, sessions, at } = given
	const { checkIn, checkOut, startsAt, endsAt, zone } = line
	const cause = causeOf(line)
	return {
		...{ lineId: line.id, cause, timeZone: zone, startsAt, endsAt, today: localDateAt(at, zone) },
		stay: checkIn !== null && checkOut !== null ? { checkIn, checkOut } : null,
		refusal: lineRefusal(line, { by: asker.by, cause, at }),
		feeMinor: changeFee(line, line.kind === 'STAY' ? [] : null, { cause, at }).feeMinor,
		sessions: sessions
			.filter((it) => it.listingId === line.listingId && it.sessionId !== line.sessionId && it.left > 0)
			.map(({ sessionId, startsAt: starts, left }) => ({ sessionId, startsAt: starts, left })),
	}
}

async function shownAddress(db: Db, { wish, parcels = [] }: ChangePlan): Promise<ShownChange['address']> {
	if (wish.kind !== 'ADDRESS') return null
	const from = parcels[0]?.from ?? null
	const places = await placesOf(
		db,
		[wish.shipTo, from].flatMap((it) => (it ? [it.regionCode] : [])),
	)
	const named = (it: ShipTo) => ({ line: it.line, name: it.name, place: places[it.regionCode]?.place ?? null })
	return { lineIds: parcels.flatMap((it) => it.lineIds), from: from && named(from), to: named(wish.shipTo) }
}

async function shown(world: World, change: ChangeRow): Promise<ShownChange> {
	const { quoteId, state, plan, feeMinor, dueMinor, backMinor, validUntil } = change
	const sessionIds = plan.lines.flatMap(({ was, to }) => [was.sessionId, to.sessionId].filter((id) => id !== null))
	return {
		...{ quoteId, state, lines: plan.lines, feeMinor, dueMinor, backMinor, validUntil },
		isValid: isInTime(world.now(), validUntil),
		sessions: await readSessionTimes(world.db, sessionIds),
		address: await shownAddress(world.db, plan),
	}
}

const isService = ({ kind }: BookedLine) => kind === 'STAY' || kind === 'EXPERIENCE'

async function readWhole(
	world: World,
	asker: Asker,
	{ quoteId, language, book = null }: { quoteId: string | null; language: Language; book?: BookChoice | null },
): Promise<ChangePage | null> {
	const { db } = world
	const order = await findOrderToEnd(db, asker)
	if (!order) return null
	const at = world.now()
	const all = ownLines(await readBookedLines(db, order.orderId), order).filter(isService)
	// Tickets of one session are changed together: the first stands for all.
	const lines = all.filter(
		(line) => movedLines(all, { kind: 'SESSION', lineId: line.id, sessionId: 0 })[0]?.id === line.id,
	)
	const listingIds = lines.flatMap((line) =>
		line.kind === 'EXPERIENCE' && line.listingId !== null ? [line.listingId] : [],
	)
	const sessions = await listSessionChoices(db, [...new Set(listingIds)], {
		from: at,
		until: null,
		mostEach: MOST_SESSIONS,
	})
	const causeOf = await causesOfChange(db, asker, order.orderId)
	const [change, waiting] = [await ownChange(world, asker, quoteId), await findWaitingChange(db, order.orderId)]
	const { isPaidLater } = await changeFactsOf(db, order.orderId)
	return {
		...{ orderNumber: order.orderNumber, currency: order.currency, isPaidLater },
		things: lines.map((line) => thingOf(line, { asker, causeOf, sessions, at })),
		address: await readChangeableAddress(db, language, await ownGoods(db, order), book),
		names: Object.fromEntries((await namesOfLines(db, order.orderId)).map((it) => [it.id, it])),
		change: change && (await shown(world, change)),
		waitingQuoteId: waiting?.quoteId ?? null,
	}
}

/** What an asker can change of an order, what it would cost to give it up, and the change named; null when the order is not theirs. */
export function readChangePage(
	world: World,
	asker: Asker,
	wanted: { quoteId: string | null; language: Language; book?: BookChoice | null },
): Promise<ChangePage | null> {
	return passWall(world.db, 'change-lines', (db) => readWhole({ ...world, db }, asker, wanted))
}
