import type { InTheWay } from '#app/domain/capacity/way.ts'
import { cutNights, type HostNight, type NightCut } from '#app/domain/stays/room-calendar.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { ordersInTheWay } from '#db/queries/capacity-ways.ts'
import { lockCapacity, setCapacityTotals } from '#db/queries/capacity.ts'
import { hostNights } from '#db/queries/room-calendars.ts'

/** Nights were not cut: more were to be kept back than there are, or they are promised to these orders. */
export type NotCut = { outcome: 'in-the-way'; tooMany: LocalDate[]; nights: LocalDate[]; orders: InTheWay[] }

/** Nights of a room type as they are now, with their rows of the ledger locked in the one order. */
export async function lockNights(
	tx: Db,
	roomTypeId: number,
	span: { from: LocalDate; until: LocalDate | null },
): Promise<HostNight[]> {
	const nights = await hostNights(tx, roomTypeId, span)
	await lockCapacity(
		tx,
		nights.map(({ capacityId }) => capacityId),
	)
	return hostNights(tx, roomTypeId, span)
}

/** Gives locked nights their new totals, all or none; else names the orders in the way. */
export async function applyCuts(tx: Db, enterpriseId: number, cuts: readonly NightCut[]): Promise<NotCut | null> {
	const result = cutNights(cuts)
	if ('totals' in result) {
		await setCapacityTotals(tx, result.totals)
		return null
	}
	const { tooMany, promised } = result
	const ids = promised.map(({ capacityId }) => capacityId)
	const nights = promised.map(({ date }) => date)
	return { outcome: 'in-the-way', tooMany, nights, orders: await ordersInTheWay(tx, enterpriseId, ids) }
}
