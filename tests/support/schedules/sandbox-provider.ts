import Stripe from 'stripe'
import type { DisputeState } from '#app/domain/payments/disputes.ts'
import { createStripePayments } from '#app/platform/payments.ts'
import { startStripeSandbox } from '#ops/stripe-sandbox/start-stripe-sandbox.ts'
import { WEBHOOK_SECRET } from '#tests/support/payment-sandbox.ts'
import type { ScheduledProvider, TrueSession } from '#tests/support/schedules/provider.ts'
import type { PayHow } from '#tests/support/schedules/step.ts'

const CHOICE = { 'at-once': 'card', slowly: 'delayed', 'slowly-failing': 'delayed_failing' } as const satisfies Record<
	PayHow,
	string
>

const DISPUTES = { OPEN: 'needs_response', WON: 'won', LOST: 'lost' } as const
const STATES: Partial<Record<string, DisputeState>> = { won: 'WON', lost: 'LOST' }

const disputeOf = (status: string | undefined) => (status === undefined ? null : (STATES[status] ?? 'OPEN'))

const stateOf = (
	session: { status: string | null; payment_status: string },
	intent: { status: string } | undefined,
) => {
	if (session.payment_status === 'paid') return 'paid'
	if (session.status === 'expired') return 'expired'
	if (session.status === 'open') return 'open'
	return intent?.status === 'processing' ? 'processing' : 'failed'
}

/** The sandbox of development and tests, spoken to by the real SDK over HTTP. */
export async function createSandboxProvider(now: () => Date): Promise<ScheduledProvider> {
	const sandbox = await startStripeSandbox({ now })
	const { control } = sandbox
	const truth = (): TrueSession[] => {
		control.letTimePass()
		const intents = new Map(control.objects('payment_intent').map((it) => [it.id, it]))
		const refunds = control.objects('refund')
		const disputes = new Map(control.objects('dispute').map((it) => [it.payment_intent, it.status]))
		return control.objects('checkout.session').map((session) => {
			const intent = intents.get(session.payment_intent ?? '')
			const back = refunds.filter((it) => it.payment_intent === intent?.id && it.status !== 'failed')
			return {
				sessionId: session.id,
				orderNumber: session.client_reference_id ?? '',
				state: stateOf(session, intent),
				capturedMinor: intent?.amount_received ?? 0,
				isPaidLate: false,
				disputeState: disputeOf(disputes.get(intent?.id ?? '')),
				refundedMinor: back.reduce((sum, it) => sum + it.amount, 0),
			}
		})
	}
	return {
		payments: createStripePayments({
			secretKey: 'sk_test_shanhai',
			webhookSecret: WEBHOOK_SECRET,
			apiBase: sandbox.url,
		}),
		sessions: truth,
		pay: (id, how) => ['paid', 'processing'].includes(control.pay(id, { method: CHOICE[how] }).outcome),
		payAfterTheEnd: () => false,
		dispute: (id, to) => {
			const session = control.objects('checkout.session').find((it) => it.id === id)
			const charge = control.objects('charge').find((it) => it.paid && it.payment_intent === session?.payment_intent)
			return (charge && control.dispute(charge.id, DISPUTES[to])?.id) ?? null
		},
		settle: () => control.settle(),
		webhook: ({ id, type, objectId }) => {
			const object = { id: objectId, object: type.startsWith('charge.dispute') ? 'dispute' : 'checkout.session' }
			const payload = JSON.stringify({ id, object: 'event', type, data: { object } })
			const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: WEBHOOK_SECRET })
			return { body: Buffer.from(payload), signature }
		},
		stop: () => sandbox.stop(),
	}
}
