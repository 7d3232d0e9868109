import { addHours } from '#app/domain/time/instant.ts'
import { applyWarning } from '#app/features/checkout/apply-warning.server.ts'
import type { World } from '#app/platform/world.ts'
import { warningsAsTold } from '#db/queries/fraud-warnings.ts'

/** Finds warnings of fraud that no event told, or told half: those given lately, as they are now. Gives how many were news. */
export async function followWarnings(world: World, hours = 72): Promise<number> {
	const { payments, db } = world
	const reports = await payments.listWarningsSince(addHours(world.now(), -hours))
	const asTold = await warningsAsTold(
		db,
		reports.map(({ warningId, fraudType, isActionable }) => ({ warningId, fraudType, isActionable })),
	)
	const news = reports.filter(({ warningId }) => !asTold.has(warningId))
	for (const report of news) await applyWarning(world, report)
	return news.length
}
