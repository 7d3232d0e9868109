import type { GateKeeper, Seller } from '#app/domain/accounts/roles.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { REVERSIBLE_MINUTES } from '#app/domain/vouchers/states.ts'
import { mayKeepDevices } from '#app/features/gate/add-device.server.ts'
import type { World } from '#app/platform/world.ts'
import { countOpenGateCases, listGateCases } from '#db/queries/gate-cases.ts'
import { listGateDevices } from '#db/queries/gate-devices.ts'
import { recentUses } from '#db/queries/gate-scans.ts'

const MOST_CASES = 100

/** The devices of an enterprise. */
export async function readDevices(world: World, seller: Seller) {
	const devices = await listGateDevices(world.db, seller.enterpriseId)
	return { mayKeep: mayKeepDevices(seller), devices, now: world.now() }
}

/** What the gate's first page shows beside its form: who came in the last hour, and how many cases wait. */
export async function readGate(world: World, keeper: GateKeeper) {
	const since = addMinutes(world.now(), -REVERSIBLE_MINUTES)
	const recent = await recentUses(world.db, keeper.enterpriseId, since)
	return { recent, minutes: REVERSIBLE_MINUTES, openCases: await countOpenGateCases(world.db, keeper.enterpriseId) }
}

/** The cases of an enterprise, open ones first. */
export const readCases = (world: World, keeper: GateKeeper) => listGateCases(world.db, keeper.enterpriseId, MOST_CASES)
