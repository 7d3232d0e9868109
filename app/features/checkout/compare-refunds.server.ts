import {
	compareTheirs,
	missing,
	MOST_ASKED,
	notListed,
	refundsContradict,
	type TheirObject,
} from '#app/domain/reconciliation/compare-objects.ts'
import type { Difference } from '#app/domain/reconciliation/difference.ts'
import type { World } from '#app/platform/world.ts'
import { refundsToCompare, type OurRefund } from '#db/queries/compared-payments.ts'

const shouldBeThere = ({ state, isByHand }: OurRefund) => !isByHand && (state === 'IN_TRANSIT' || state === 'DONE')

/** Where our refunds and the provider's are not alike, in both directions. */
export async function compareRefunds(world: World, since: Date): Promise<Difference[]> {
	const listed = await world.payments.listRefundsSince(since)
	const theirs: TheirObject[] = listed.map(({ providerRefundId: objectId, refundId: ourId, ...it }) => {
		return { objectId, ourId, ...it }
	})
	const ours = await refundsToCompare(world.db, {
		provider: world.payments.provider,
		own: listed.flatMap(({ refundId }) => refundId ?? []),
		providerIds: listed.map(({ providerRefundId }) => providerRefundId),
		since,
	})
	const intents = new Map(ours.map(({ ourId, intentId }) => [ourId, intentId]))
	const gone: Difference[] = []
	for (const own of notListed(theirs, ours.filter(shouldBeThere)).slice(0, MOST_ASKED)) {
		const intentId = intents.get(own.ourId)
		const found = intentId ? await world.payments.findRefund({ refundId: own.ourId, intentId }) : null
		if (!found) gone.push(missing('refund', own))
	}
	return [...compareTheirs('refund', theirs, ours, refundsContradict), ...gone]
}
