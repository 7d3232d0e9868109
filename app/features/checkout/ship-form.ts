import { isRoomKey } from '#app/domain/offers/guest-room.ts'
import type { ShipChoice, ShipChoices } from '#app/domain/pricing/ship-quote.ts'

const PREFIX = 'ship-'
const ROOM = 'ROOM:'
const PICK_UP = /^PICK_UP:([1-9]\d{0,14})$/

function choiceOf(text: string): ShipChoice {
	const point = PICK_UP.exec(text)?.[1]
	if (point !== undefined) return { method: 'PICK_UP', nodeId: Number(point) }
	const room = text.startsWith(ROOM) ? text.slice(ROOM.length) : null
	if (isRoomKey(room)) return { method: 'COLLECT_AT_STAY', room }
	return text === 'COLLECT_AT_STAY' ? { method: 'COLLECT_AT_STAY' } : { method: 'PARCEL' }
}

/** How the parcels of a checkout form are to be sent: ship-<plan>=PARCEL, COLLECT_AT_STAY, ROOM:<key> or PICK_UP:<point>. */
export function readShipChoices(texts: Readonly<Record<string, string>>): ShipChoices {
	const pairs = Object.entries(texts).filter(([name]) => name.startsWith(PREFIX))
	return Object.fromEntries(pairs.slice(0, 50).map(([name, text]) => [name.slice(PREFIX.length), choiceOf(text)]))
}

/** The rooms that choices name. */
export const roomsIn = (ship: ShipChoices): string[] =>
	Object.values(ship).flatMap((choice) => (choice.method === 'COLLECT_AT_STAY' && choice.room ? [choice.room] : []))
