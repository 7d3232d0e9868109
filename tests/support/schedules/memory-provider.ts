import type { DisputeMovement } from '#app/domain/settlement/post-dispute.ts'
import type { PaymentReport, PaymentRequest, Payments, RefundReport } from '#app/platform/payments.ts'
import type { ScheduledProvider, TrueSession } from '#tests/support/schedules/provider.ts'
import type { PayHow } from '#tests/support/schedules/step.ts'

const STATUS = { OPEN: 'NEEDS_ANSWER', WON: 'WON', LOST: 'LOST' } as const
const LEAST_SESSION_MS = 30 * 60_000
const KEY_LIFE_MS = 24 * 3_600_000

interface Session extends TrueSession {
	key: string
	request: PaymentRequest
	createdAt: Date
	capturedAt: Date | null
	willFail: boolean
	/** What its dispute moved of the balance. */
	moved: DisputeMovement[]
}

interface Refund extends RefundReport {
	providerRefundId: string
	key: string
	session: Session
	amountMinor: number
}

const STATES: Record<Session['state'], PaymentReport['state']> = {
	open: 'REQUIRES_ACTION',
	processing: 'PROCESSING',
	paid: 'SUCCEEDED',
	failed: 'FAILED',
	expired: 'EXPIRED',
}

function reportOf(session: Session): PaymentReport {
	const { sessionId, state, capturedMinor, capturedAt, request } = session
	return {
		state: STATES[state],
		capturedMinor,
		currency: request.currency,
		paymentId: request.paymentId,
		sessionId,
		intentId: capturedMinor > 0 ? `pi_${sessionId}` : null,
		chargeId: capturedMinor > 0 ? `ch_${sessionId}` : null,
		method: capturedMinor > 0 ? 'card' : null,
		capturedAt,
	}
}

/** The refund of ours that a key is of. */
const refundOf = (key: string) => key.split(':')[1] ?? ''

/** The sandbox's rules without its wire, for schedules by the thousand: keys live a day, sessions end, money comes once. */
export function createMemoryProvider(now: () => Date): ScheduledProvider {
	const sessions: Session[] = []
	const refunds: Refund[] = []

	const letTimePass = () => {
		for (const it of sessions) if (it.state === 'open' && now() >= new Date(it.request.expiresAt)) it.state = 'expired'
	}
	const find = (id: string) => {
		letTimePass()
		const session = sessions.find((it) => it.sessionId === id)
		if (!session) throw new Error(`no such session: ${id}`)
		return session
	}
	const capture = (session: Session) =>
		Object.assign(session, { state: 'paid', capturedMinor: session.request.amountMinor, capturedAt: now() })

	function open(request: PaymentRequest, key: string) {
		letTimePass()
		const known = sessions.find((it) => it.key === key && now().getTime() - it.createdAt.getTime() < KEY_LIFE_MS)
		if (known && JSON.stringify(known.request) !== JSON.stringify(request)) throw new Error(`key reused: ${key}`)
		if (!known && Date.parse(request.expiresAt) - now().getTime() < LEAST_SESSION_MS) return null
		const session = known ?? {
			sessionId: `cs_${sessions.length}_${request.paymentId}`,
			orderNumber: request.orderNumber,
			state: 'open' as const,
			capturedMinor: 0,
			refundedMinor: 0,
			isPaidLate: false,
			disputeState: null,
			key,
			request,
			createdAt: now(),
			capturedAt: null,
			willFail: false,
			moved: [],
		}
		if (!known) sessions.push(session)
		const { sessionId, state } = session
		return { sessionId, url: `memory:${sessionId}`, expiresAt: new Date(request.expiresAt), isOpen: state === 'open' }
	}

	function refund({ intentId, amountMinor }: { intentId: string; amountMinor: number }, key: string): RefundReport {
		const known = refunds.find((it) => it.key === key)
		if (known) return { providerRefundId: known.providerRefundId, state: known.state }
		const session = sessions.find((it) => `pi_${it.sessionId}` === intentId && it.capturedMinor > 0)
		if (!session) throw new Error(`no such payment: ${intentId}`)
		// As Stripe answers while the money is with the bank, and once it has decided for the buyer.
		if (session.disputeState === 'OPEN' || session.disputeState === 'LOST')
			return { providerRefundId: null, state: 'FAILED', failure: 'charge_disputed', isDisputed: true }
		if (session.refundedMinor + amountMinor > session.capturedMinor) throw new Error('refunded beyond what came in')
		session.refundedMinor += amountMinor
		const made: Refund = {
			providerRefundId: `re_${refunds.length}_${key}`,
			state: 'IN_TRANSIT',
			key,
			session,
			amountMinor,
		}
		refunds.push(made)
		return { providerRefundId: made.providerRefundId, state: made.state }
	}

	const payments: Partial<Payments> = {
		provider: 'stripe',
		open: async (request, key) => open(request, key),
		look: async (id) => reportOf(find(id)),
		find: async (id) => (sessions.some((it) => it.sessionId === id) ? reportOf(find(id)) : null),
		expire: async (id) => {
			const session = find(id)
			if (session.state === 'open') session.state = 'expired'
			return reportOf(session)
		},
		refund: async (request, key) => refund(request, key),
		lookRefund: async (id) => {
			const found = refunds.find((it) => it.providerRefundId === id)
			if (!found) throw new Error(`no such refund: ${id}`)
			return { providerRefundId: id, state: found.state }
		},
		lookDispute: async (id) => {
			const session = find(id.replace(/^dp_/, ''))
			if (!session.disputeState) throw new Error(`no such dispute: ${id}`)
			const { intentId, capturedMinor: amountMinor, currency } = reportOf(session)
			const facts = { status: STATUS[session.disputeState], reason: 'fraudulent', submissions: 0, answerBy: null }
			return { disputeId: id, intentId, amountMinor, currency, openedAt: now(), ...facts, movements: session.moved }
		},
		listRefundsSince: async () =>
			refunds.map(({ providerRefundId, key, session, amountMinor, state }) => ({
				providerRefundId,
				state,
				refundId: refundOf(key),
				intentId: `pi_${session.sessionId}`,
				amountMinor,
				currency: session.request.currency,
			})),
		findRefund: async ({ refundId }) => {
			const found = refunds.find((it) => refundOf(it.key) === refundId)
			return found ? { providerRefundId: found.providerRefundId, state: found.state } : null
		},
		listSince: async (since) => {
			letTimePass()
			return sessions.filter((it) => it.createdAt >= since).map(reportOf)
		},
		readEvent: (body) => {
			const { id, type, objectId } = JSON.parse(body.toString()) as { id: string; type: string; objectId: string }
			const sessionId = objectId.startsWith('dp_') ? null : objectId
			return { id, type, objectId, sessionId, intentId: null, payload: {} }
		},
	}

	return {
		payments: payments as Payments,
		sessions: () => {
			letTimePass()
			return sessions
		},
		pay: (id: string, how: PayHow) => {
			const session = find(id)
			if (session.state !== 'open') return false
			if (how === 'at-once') capture(session)
			else Object.assign(session, { state: 'processing', willFail: how === 'slowly-failing' })
			return true
		},
		payAfterTheEnd: (id) => {
			const session = find(id)
			if (session.state !== 'expired' && session.state !== 'failed') return false
			capture(session)
			session.isPaidLate = true
			return true
		},
		dispute: (id, to) => {
			const session = find(id)
			if (session.capturedMinor === 0) return null
			const wasTaken = session.moved.length % 2 === 1
			if (wasTaken === (to === 'WON')) {
				const amountMinor = wasTaken ? session.capturedMinor : -session.capturedMinor
				session.moved.push({ id: `txn_${session.moved.length}_${id}`, amountMinor, at: now() })
			}
			session.disputeState = to
			return `dp_${id}`
		},
		settle: () => {
			for (const it of sessions)
				if (it.state === 'processing') {
					if (it.willFail) it.state = 'failed'
					else capture(it)
				}
			for (const it of refunds) if (it.state === 'IN_TRANSIT') it.state = 'DONE'
		},
		webhook: (event) => ({ body: Buffer.from(JSON.stringify(event)), signature: 'memory' }),
		stop: async () => {},
	}
}
