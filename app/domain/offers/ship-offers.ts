import type { GuestRoom } from '#app/domain/offers/guest-room.ts'
import type { PreparedLine } from '#app/domain/offers/prepared.ts'
import { planSellerId } from '#app/domain/pricing/ship-plans.ts'
import type { ShipChoices } from '#app/domain/pricing/ship-quote.ts'

/** The stay of a cart where its parcels may wait: the one that begins first; null when nobody stays. */
export function collectingStay(lines: readonly PreparedLine[]): PreparedLine | null {
	const stays = lines.filter((line) => line.toPrice.kind === 'STAY')
	const startOf = (line: PreparedLine) => line.service?.startsAt.getTime() ?? 0
	return [...stays].sort((a, b) => startOf(a) - startOf(b))[0] ?? null
}

/** Where parcels can go beside the buyer's door: delivery points near the address, and rooms in which the buyer stays now. */
export type ShipPlaces = Readonly<{ points: ReadonlySet<number>; rooms: readonly GuestRoom[] }>

/** Rooms to which the seller of a plan can bring it: those of its own house. */
export const roomsOfPlan = (rooms: readonly GuestRoom[], planKey: string): GuestRoom[] =>
	rooms.filter(({ enterpriseId }) => enterpriseId === planSellerId(planKey))

/** The choices that can be kept, without those that cannot: no stay in the cart to wait at, no delivery point near the address, no room at its seller's. */
export function possibleChoices(
	ship: ShipChoices,
	lines: readonly PreparedLine[],
	{ points, rooms }: ShipPlaces,
): ShipChoices {
	const hasStay = collectingStay(lines) !== null
	const kept = Object.entries(ship).filter(([planKey, choice]) => {
		switch (choice.method) {
			case 'PARCEL':
				return true
			case 'PICK_UP':
				return points.has(choice.nodeId)
			case 'COLLECT_AT_STAY':
				return choice.room === undefined ? hasStay : roomsOfPlan(rooms, planKey).some(({ key }) => key === choice.room)
		}
	})
	return Object.fromEntries(kept)
}
