import type { Seller } from '#app/domain/accounts/roles.ts'
import { nightRule } from '#app/domain/pricing/night-rule.ts'
import {
	type ChangedNight,
	changeMark,
	changeNights,
	type NightChange,
	type PricedNight,
} from '#app/domain/stays/change-nights.ts'
import type { HostNight } from '#app/domain/stays/room-calendar.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { clearNightPrices, pricesOfPlan, setNightPrices } from '#db/queries/night-prices.ts'
import { hostNights, lockRoomType, setNightRules } from '#db/queries/room-calendars.ts'
import { inTransaction } from '#db/transaction.ts'

/** Nights of a room type from one to the morning after the last, with what is to become of them under a rate plan. */
export interface NightsToChange extends NightChange {
	roomTypeId: number
	ratePlanId: number
	from: LocalDate
	until: LocalDate
}

export type NightsOutcome =
	/** What would be done, with its mark; nothing was. */
	| { outcome: 'preview'; changed: ChangedNight[]; mark: string; isStale: boolean }
	| { outcome: 'done' }
	| { outcome: 'not-found' | 'past' | 'no-nights' | 'nothing' }
	/** These nights would cost nothing, or too much to be written. */
	| { outcome: 'no-price'; dates: LocalDate[] }

/** Nights with what they cost under a plan; null when the plan is not of that room type. */
export async function pricedNights(
	db: Db,
	{ roomTypeId, ratePlanId }: { roomTypeId: number; ratePlanId: number },
	nights: readonly HostNight[],
): Promise<PricedNight[] | null> {
	const [first, last] = [nights[0], nights.at(-1)]
	if (!first || !last) return []
	const span = { from: first.date, until: addDays(last.date, 1) }
	const prices = await pricesOfPlan(db, { roomTypeId, ratePlanId }, span)
	if (!prices) return null
	return nights.map((night) => {
		const { priceMinor, setBy } = nightRule(prices, night.date)
		const { priceMinor: usualMinor } = nightRule({ ...prices, dates: [] }, night.date)
		return { ...night, priceMinor, usualMinor, isOwnPrice: setBy.rule === 'date' }
	})
}

async function planNights(tx: Db, wanted: NightsToChange, zone: string, at: Date): Promise<NightsOutcome> {
	const { roomTypeId, ratePlanId, from, until, price, rules } = wanted
	if (price === null && Object.values(rules).every((rule) => rule === undefined)) return { outcome: 'nothing' }
	if (from < localDateAt(at, zone)) return { outcome: 'past' }
	const nights = await hostNights(tx, roomTypeId, { from, until })
	if (nights.length === 0) return { outcome: 'no-nights' }
	const priced = await pricedNights(tx, { roomTypeId, ratePlanId }, nights)
	if (!priced) return { outcome: 'not-found' }
	const { changed, noPrice } = changeNights(priced, wanted)
	if (noPrice.length > 0) return { outcome: 'no-price', dates: noPrice }
	return { outcome: 'preview', changed, mark: changeMark(changed), isStale: false }
}

async function writeNights(tx: Db, { roomTypeId, ratePlanId, rules }: NightsToChange, changed: ChangedNight[]) {
	const ofPrice = (kind: ChangedNight['price']) => changed.filter(({ price }) => price === kind)
	const own = ofPrice('own').map(({ date, toMinor }) => ({ date, priceMinor: toMinor }))
	await setNightPrices(tx, ratePlanId, own)
	await clearNightPrices(
		tx,
		ratePlanId,
		ofPrice('usual').map(({ date }) => date),
	)
	const bound = changed.filter((night) => night.rules.length > 0)
	await setNightRules(
		tx,
		roomTypeId,
		bound.map(({ date }) => date),
		rules,
	)
}

/**
 * Shows what becomes of nights, or (with the mark of what was shown) does it, all of it or nothing. What is booked keeps its price and
 * its terms; a sale is stopped for those who come.
 */
export async function changeNightsOf(
	world: World,
	{ enterpriseId, account }: Seller,
	wanted: NightsToChange,
	mark: string | null,
): Promise<NightsOutcome> {
	const at = world.now()
	const { roomTypeId } = wanted
	return inTransaction(world.db, async (tx): Promise<NightsOutcome> => {
		const room = await lockRoomType(tx, { enterpriseId, roomTypeId })
		if (!room) return { outcome: 'not-found' }
		const plan = await planNights(tx, wanted, room.timeZone, at)
		if (plan.outcome !== 'preview' || mark === null) return plan
		if (plan.mark !== mark) return { ...plan, isStale: true }
		await writeNights(tx, wanted, plan.changed)
		const { from, until, price, rules, ratePlanId } = wanted
		await recordAudit(tx, {
			...{ at, actorKind: 'account', actorId: account.accountId, action: 'room-nights.changed' },
			...{ subjectKind: 'room-type', subjectId: roomTypeId },
			details: { ratePlanId, from, until, price, rules, nights: plan.changed.length },
		})
		return { outcome: 'done' }
	})
}
