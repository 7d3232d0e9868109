import { difference } from '#app/domain/reconciliation/difference.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { wrongPayables } from '#db/queries/payable-checks.ts'
import { keepDifferences } from '#db/queries/provider-differences.ts'

/** What happened so lately may not be posted yet. */
const QUIET_MINUTES = 15

/**
 * I-M4: what the ledger owes each seller is what its released lines are due, counted anew from their rows, less what was paid
 * out. Gives for how many sellers it is not.
 */
export async function checkPayables(world: World): Promise<number> {
	const wrong = await wrongPayables(world.db, addMinutes(world.now(), -QUIET_MINUTES))
	const found = wrong.map(({ enterpriseId, ledgerMinor, rowsMinor }) => {
		const facts = { objectId: `payable:${enterpriseId}`, subject: 'payable', kind: 'wrong-payable' } as const
		const ourId = String(enterpriseId)
		return difference({ ...facts, currency: 'CNY', ourId, oursMinor: ledgerMinor, theirsMinor: rowsMinor })
	})
	const news = await keepDifferences(world.db, ['payable'], found, world.now())
	if (news > 0) world.log.error({ count: news }, 'the ledger owes sellers other than their lines are due')
	return found.length
}
