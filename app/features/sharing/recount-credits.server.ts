import {
	attribute,
	ATTRIBUTION_MODELS,
	type AttributionModel,
	creditMinor,
	REMEMBERED_DAYS,
} from '#app/domain/attribution/attribute.ts'
import { isSameCredits } from '#app/domain/attribution/frozen-credit.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { type AttributedOrder, halvesOfAttributed, nextAttributed } from '#db/queries/attributions.ts'

const AT_ONCE = 2000
/** An order is frozen a moment after it is placed. */
const FROZEN_AFTER_HOURS = 1

/** What orders came to by a model, minor units: as it was frozen, and as their visitors' touches give it. */
type Sums = Record<AttributionModel, { frozenMinor: number; countedMinor: number }>

export interface RecountedCredits {
	orders: number
	sums: Sums
	/** Orders whose credits are not what the touches give. */
	differing: number[]
}

function recountOrder({ placedAt, totalMinor, touches, frozen }: AttributedOrder, sums: Sums): boolean {
	const counted = attribute(touches, placedAt)
	for (const credit of frozen) sums[credit.model].frozenMinor += creditMinor(totalMinor, credit)
	for (const credit of counted) sums[credit.model].countedMinor += creditMinor(totalMinor, credit)
	return isSameCredits(frozen, counted)
}

type Books = Pick<World, 'db' | 'now'>

/** Recounts the orders after one and up to another; the next are read while the last are counted. */
async function recountBetween({ db, now }: Books, [first, upTo]: [number, number], counted: RecountedCredits) {
	const until = addHours(now(), -FROZEN_AFTER_HOURS)
	const read = (after: number) => nextAttributed(db, { after, upTo, limit: AT_ONCE, days: REMEMBERED_DAYS, until })
	for (let batch = await read(first); batch.length > 0;) {
		const next = read(batch.at(-1)?.orderId ?? upTo)
		for (const order of batch) if (!recountOrder(order, counted.sums)) counted.differing.push(order.orderId)
		counted.orders += batch.length
		batch = await next
	}
}

/**
 * Attributes all orders of known visitors anew, from their touches, and holds what was frozen when they were placed against it.
 * A difference is said aloud and changes nothing: frozen is frozen, also where a gate without a signal told of a visit only
 * later. Both halves go on side by side, so that one is read while the other is counted.
 */
export async function recountCredits({ db, log, now }: Books & Pick<World, 'log'>): Promise<RecountedCredits> {
	const sums = Object.fromEntries(
		ATTRIBUTION_MODELS.map((model) => [model, { frozenMinor: 0, countedMinor: 0 }]),
	) as Sums
	const counted: RecountedCredits = { orders: 0, sums, differing: [] }
	const { half, last } = await halvesOfAttributed(db)
	await Promise.all([
		recountBetween({ db, now }, [0, half], counted),
		recountBetween({ db, now }, [half, last], counted),
	])
	const { differing } = counted
	if (differing.length > 0)
		log.warn({ orders: differing.slice(0, 20), count: differing.length }, 'credits differ from what touches give')
	return counted
}
