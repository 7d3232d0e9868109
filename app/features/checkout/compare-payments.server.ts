import {
	compareTheirs,
	missing,
	MOST_ASKED,
	notListed,
	paymentsContradict,
	type TheirObject,
} from '#app/domain/reconciliation/compare-objects.ts'
import type { Difference } from '#app/domain/reconciliation/difference.ts'
import type { PaymentReport } from '#app/platform/payments.ts'
import type { World } from '#app/platform/world.ts'
import { paymentsToCompare } from '#db/queries/compared-payments.ts'

const asObject = ({ sessionId, paymentId, capturedMinor, currency, state }: PaymentReport): TheirObject => ({
	...{ objectId: sessionId, ourId: paymentId, amountMinor: capturedMinor, currency, state },
})

/** Where our payments and the provider's sessions are not alike, in both directions. What has not succeeded on either side is no money. */
export async function comparePayments(
	world: World,
	listed: readonly PaymentReport[],
	since: Date,
): Promise<Difference[]> {
	const { provider } = world.payments
	const sessionIds = listed.map(({ sessionId }) => sessionId)
	const ours = await paymentsToCompare(world.db, { provider, sessionIds, since })
	const paid = ours.filter(({ state }) => state === 'SUCCEEDED')
	const reports = [...listed]
	const gone: Difference[] = []
	for (const own of notListed(listed.map(asObject), paid).slice(0, MOST_ASKED)) {
		const report = await world.payments.find(own.objectId ?? '')
		if (report) reports.push(report)
		else gone.push(missing('payment', own))
	}
	const paidIds = new Set(paid.flatMap(({ ourId, objectId }) => [ourId, objectId]))
	const theirs = reports
		.map(asObject)
		.filter((it) => it.state === 'SUCCEEDED' || paidIds.has(it.objectId) || paidIds.has(it.ourId))
	return [...compareTheirs('payment', theirs, ours, paymentsContradict), ...gone]
}
