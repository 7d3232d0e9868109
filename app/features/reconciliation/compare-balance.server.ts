import { compareDays, unmoved } from '#app/domain/reconciliation/compare-days.ts'
import { compareSince } from '#app/domain/reconciliation/window.ts'
import { addMinutes, DAY_MS } from '#app/domain/time/instant.ts'
import { takeInMovements } from '#app/features/reconciliation/take-in-movements.server.ts'
import type { World } from '#app/platform/world.ts'
import { movementsToCompare, postingsWithoutMovement } from '#db/queries/compared-movements.ts'
import { keepDifferences, oldestOpenDifference } from '#db/queries/provider-differences.ts'

/** What happened so lately may not be posted yet. */
const QUIET_MINUTES = 15

/**
 * Compares what moved our balance at the provider, day by day and type by type, with the ledger's clearing account, and its
 * postings with the provider's movements. Gives how many differences there are.
 */
export async function compareBalance(world: World, hours = 72): Promise<number> {
	await takeInMovements(world)
	const now = world.now()
	const { provider } = world.payments
	const since = compareSince(now, hours, await oldestOpenDifference(world.db, 'balance'))
	const span = {
		provider,
		// Whole days of the provider: a sum of a part of one would change with the hour.
		from: new Date(Math.floor(since.getTime() / DAY_MS) * DAY_MS),
		until: addMinutes(now, -QUIET_MINUTES),
	}
	const found = [
		...compareDays(await movementsToCompare(world.db, span)),
		...(await postingsWithoutMovement(world.db, span)).map(unmoved),
	]
	const news = await keepDifferences(world.db, ['balance'], found, now)
	if (news > 0) world.log.error({ count: news }, 'the balance at the provider is not what the ledger has')
	return found.length
}
