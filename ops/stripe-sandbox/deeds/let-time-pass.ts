import { settlePayment } from '#ops/stripe-sandbox/deeds/conclude-payment.ts'
import { closeSession } from '#ops/stripe-sandbox/deeds/expire-session.ts'
import { settleRefund } from '#ops/stripe-sandbox/deeds/settle-refund.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

const ITSELF = { id: null, idempotency_key: null }

/** Does whatever the clock has made due: sessions expire, pending refunds and delayed payments end. */
export function letTimePass(sandbox: Sandbox) {
	bringAbout(sandbox, sandbox.deadlines.due(sandbox.nowMs()))
}

/** Ends every pending refund and delayed payment now, whatever the clock says. */
export function settleEverything(sandbox: Sandbox) {
	bringAbout(sandbox, sandbox.deadlines.settling())
}

function bringAbout(sandbox: Sandbox, ids: string[]) {
	if (ids.length === 0) return
	sandbox.commit(ITSELF, () => {
		for (const id of ids) bringAboutOne(sandbox, id)
	})
}

function bringAboutOne(sandbox: Sandbox, id: string) {
	const { store } = sandbox
	const session = store['checkout.session'].get(id)
	if (session?.status === 'open') closeSession(sandbox, session)
	const refund = store.refund.get(id)
	if (refund) settleRefund(sandbox, refund)
	const intent = store.payment_intent.get(id)
	if (intent) settlePayment(sandbox, intent)
}
