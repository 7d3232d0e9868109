import {
	compareTheirs,
	missing,
	MOST_ASKED,
	notListed,
	transfersContradict,
} from '#app/domain/reconciliation/compare-objects.ts'
import { compareSince } from '#app/domain/reconciliation/window.ts'
import type { World } from '#app/platform/world.ts'
import { keepDifferences, oldestOpenDifference } from '#db/queries/provider-differences.ts'
import { transfersToCompare } from '#db/queries/transfer-payouts.ts'

/** Compares the provider's transfers to sellers with ours, in both directions, each less what was taken back of it. Gives how many differ. */
export async function reconcileTransfers(world: World, hours = 48): Promise<number> {
	const since = compareSince(world.now(), hours, await oldestOpenDifference(world.db, 'transfer'))
	const listed = await world.payouts.stripe.listSince(since)
	const rows = await transfersToCompare(world.db, {
		own: listed.flatMap(({ payoutId }) => payoutId ?? []),
		provider: listed.map(({ providerId }) => providerId),
		since,
	})
	const theirs = listed.map(({ providerId, payoutId, amountMinor, reversedMinor, currency }) => ({
		...{ objectId: providerId, ourId: payoutId, amountMinor: amountMinor - reversedMinor, currency, state: 'PAID' },
	}))
	const ours = rows.map(({ payoutId, providerId, amountMinor, reversedMinor, currency, state }) => ({
		...{ ourId: payoutId, objectId: providerId, amountMinor: amountMinor - reversedMinor, currency, state },
	}))
	const found = compareTheirs('transfer', theirs, ours, transfersContradict)
	const paid = ours.filter(({ state }) => state === 'PAID')
	for (const own of notListed(theirs, paid).slice(0, MOST_ASKED))
		if (!(await world.payouts.stripe.find(own.ourId))) found.push(missing('transfer', own))
	const news = await keepDifferences(world.db, ['transfer'], found, world.now())
	if (news > 0) world.log.error({ count: news }, 'the provider has other transfers than our books')
	return found.length
}
