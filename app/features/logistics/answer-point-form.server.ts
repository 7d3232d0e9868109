import type { z } from 'zod'
import type { Courier } from '#app/domain/accounts/roles.ts'
import type { ColdClass } from '#app/domain/logistics/cold-chain.ts'
import { scanCrate } from '#app/features/logistics/move-crate.server.ts'
import { parseShipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import { giveBack, handOutHousehold } from '#app/features/logistics/hand-out-household.server.ts'
import { registerHousehold } from '#app/features/logistics/register-household.server.ts'
import { handOutParcel } from '#app/features/logistics/hand-out-parcel.server.ts'
import { moveTrip } from '#app/features/logistics/move-trip.server.ts'
import { packCrate } from '#app/features/logistics/pack-crate.server.ts'
import type { pointForm } from '#app/features/logistics/point-form.ts'
import type { World } from '#app/platform/world.ts'

type Asked = z.output<typeof pointForm>

/** What a form of the point's page came to. */
export interface PointAnswer {
	outcome: string
	/** How many parcels it was about. */
	parcels: number | null
	breaksChain: boolean
	/** How cold a crate has to stay that its ride does not keep so. */
	unkept: ColdClass | null
	/** What was handed out or not: its number, wrong codes that are still taken, when the next is. */
	handing: { number: string; left: number | null; until: Date | null } | null
}

const plain = (
	result: { outcome: string } & Partial<Pick<PointAnswer, 'breaksChain' | 'unkept'>> & { parcels?: number },
): PointAnswer => ({
	...{ outcome: result.outcome, parcels: result.parcels ?? null, breaksChain: result.breaksChain ?? false },
	...{ unkept: result.unkept ?? null, handing: null },
})

/** A crate for other goods is told by how it is kept. */
async function pack(world: World, courier: Courier, asked: Packed): Promise<PointAnswer> {
	const { scanId, number, node: nodeId, scannedAt = world.now() } = asked
	const code = asked.deed === 'pack' ? asked.crate : null
	const result = await packCrate(world, courier, { scanId, code, number, nodeId, scannedAt })
	return plain(result.outcome === 'other-cold' ? { outcome: `crate-is-${result.temperatureClass}` } : result)
}

async function handOut(
	world: World,
	courier: Courier,
	asked: Extract<Asked, { deed: 'hand-out' }>,
): Promise<PointAnswer> {
	const isOurs = parseShipmentNumber(asked.number) !== null
	const result = await (isOurs ? handOutParcel : handOutHousehold)(world, courier, asked)
	const number = result.outcome === 'handed-out' ? result.number : asked.number
	const left = result.outcome === 'wrong-code' ? result.left : null
	const until = result.outcome === 'locked' ? result.until : null
	return { ...plain(result), handing: { number, left, until } }
}

async function register(
	world: World,
	courier: Courier,
	{ node: nodeId, care: temperatureClass, ...label }: Extract<Asked, { deed: 'register' }>,
): Promise<PointAnswer> {
	const { outcome } = await registerHousehold(world, courier, { ...label, nodeId, temperatureClass })
	return plain({ outcome: outcome === 'known' ? 'already-here' : outcome })
}

/** Does what a keeper's form asks for; without a time of its own it is scanned now. */
export async function answerPointForm(world: World, courier: Courier, asked: Asked): Promise<PointAnswer> {
	switch (asked.deed) {
		case 'hand-out':
			return handOut(world, courier, asked)
		case 'register':
			return register(world, courier, asked)
		case 'give-back':
			return plain(await giveBack(world, courier, asked.number))
		case 'pack':
		case 'unpack':
			return pack(world, courier, asked)
		default:
			return scan(world, courier, asked)
	}
}

type Packed = Extract<Asked, { deed: 'pack' | 'unpack' }>
type Scan = Exclude<Asked, { deed: 'hand-out' | 'register' | 'give-back' | 'pack' | 'unpack' }>

async function scan(world: World, courier: Courier, asked: Scan): Promise<PointAnswer> {
	const { scanId, scannedAt = world.now() } = asked
	switch (asked.deed) {
		case 'depart':
		case 'arrive': {
			const deed = asked.deed === 'depart' ? 'DEPART' : 'ARRIVE'
			return plain(await moveTrip(world, courier, { scanId, tripId: asked.trip, deed, scannedAt }))
		}
		case 'receive':
		case 'load': {
			const deed = asked.deed === 'receive' ? 'RECEIVE' : { loadTripId: asked.trip }
			return plain(await scanCrate(world, courier, { scanId, code: asked.crate, nodeId: asked.node, deed, scannedAt }))
		}
	}
}
