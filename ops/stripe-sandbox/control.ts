import { tellAccount, type Telling } from '#ops/stripe-sandbox/deeds/connect-account.ts'
import { deauthorizeAccount } from '#ops/stripe-sandbox/deeds/deauthorize-account.ts'
import { letTimePass, settleEverything } from '#ops/stripe-sandbox/deeds/let-time-pass.ts'
import { adjust, payOut, topUpOnce } from '#ops/stripe-sandbox/deeds/pay-out.ts'
import { moveDispute, type DisputeClaim } from '#ops/stripe-sandbox/deeds/move-dispute.ts'
import type { Dispute, DisputeStatus } from '#ops/stripe-sandbox/objects/dispute.ts'
import { warnOfFraud } from '#ops/stripe-sandbox/deeds/warn-of-fraud.ts'
import { paySession, type PayChoice, type PayOutcome } from '#ops/stripe-sandbox/deeds/pay-session.ts'
import type { EarlyFraudWarning, FraudType } from '#ops/stripe-sandbox/objects/early-fraud-warning.ts'
import { turnKnobs, type Fault, type Knobs } from '#ops/stripe-sandbox/state/knobs.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'
import type { Payout } from '#ops/stripe-sandbox/objects/payout.ts'
import type { Kind, Kinds } from '#ops/stripe-sandbox/state/store.ts'
import type { Delivery } from '#ops/stripe-sandbox/webhooks/deliver-events.ts'

/** What a test or an operator can do to the sandbox without going through Stripe's API. */
export interface SandboxControl {
	readonly knobs: Knobs
	/** Turns knobs; answers a sentence when a name or value is wrong, and then changes nothing. */
	turn(changes: Partial<Knobs> | Record<string, unknown>): string | undefined
	/** Plans one failure of an endpoint. */
	fail(fault: Fault): void
	/** The next request to this endpoint is answered with this status and does no work. */
	nextStatus(path: string, status: number): void
	/** Pays without a browser; the card is the method unless another is named. */
	pay(sessionId: string, how?: { method?: PayChoice }): PayOutcome | { outcome: 'unknown-session' }
	/** The buyer's bank opens a dispute of a charge, or moves the one it has; nothing for an unknown charge. */
	dispute(chargeId: string, status: DisputeStatus, claim?: DisputeClaim): Dispute | undefined
	/** The card's bank warns that a charge is fraud, before any dispute; nothing for an unknown charge. */
	warn(chargeId: string, fraudType?: FraudType): EarlyFraudWarning | undefined
	/** The owner of a connected account tells Stripe what it asks; false for an unknown one. */
	tell(accountId: string, telling: Telling): boolean
	/** The owner of a connected account takes it away from the platform; false for an unknown one. */
	deauthorize(accountId: string): boolean
	/** Changes an object as Stripe's dashboard, or a fault of Stripe's, would: no event tells of it. False for an unknown one. */
	amend<K extends Kind>(kind: K, id: string, changes: Partial<Kinds[K]>): boolean
	/** Stripe sends the whole balance to the platform's bank; nothing when there is none. */
	payOut(currency?: string): Payout | undefined
	/** Stripe corrects the platform's balance by itself. */
	adjust(amount: number, currency?: string): void
	/** The platform pays in from its bank; once in the life of a sandbox. */
	topUp(amount: number, currency?: string): void
	/** Ends pending refunds and delayed payments now. */
	settle(): void
	/** Does what the clock has made due, which otherwise happens within a quarter of a second or at the next request. */
	letTimePass(): void
	/** Every object of a kind, oldest first. */
	objects<K extends Kind>(kind: K): readonly Kinds[K][]
	counts(): Record<string, number>
	/** The last 1,000 API requests, oldest first. */
	requests(): readonly SeenRequest[]
	/** Resolves when every webhook has been answered with 2xx. */
	delivered(): Promise<void>
}

export interface SeenRequest {
	method: string
	path: string
	body: string
	idempotencyKey: string | undefined
	/** 0 when the connection was cut. */
	status: number
}

const OPERATOR = { id: null, idempotency_key: null }

/** What banks of buyers and owners of accounts do. */
function othersDeeds(sandbox: Sandbox): Pick<SandboxControl, 'dispute' | 'warn' | 'tell' | 'deauthorize'> {
	const { store } = sandbox
	return {
		dispute(chargeId, status, claim) {
			const charge = store.charge.get(chargeId)
			return charge && sandbox.commit(OPERATOR, () => moveDispute(sandbox, charge, status, claim))
		},
		warn(chargeId, fraudType) {
			const charge = store.charge.get(chargeId)
			return charge && sandbox.commit(OPERATOR, () => warnOfFraud(sandbox, charge, fraudType))
		},
		tell(accountId, telling) {
			const account = store.account.get(accountId)
			if (account) sandbox.commit(OPERATOR, () => tellAccount(sandbox, account, telling))
			return account !== undefined
		},
		deauthorize(accountId) {
			const account = store.account.get(accountId)
			if (account) sandbox.commit(OPERATOR, () => deauthorizeAccount(sandbox, account))
			return account !== undefined
		},
	}
}

export function createControl(sandbox: Sandbox, delivery: Delivery | undefined, seen: SeenRequest[]): SandboxControl {
	const { store, knobs } = sandbox
	return {
		...othersDeeds(sandbox),
		knobs,
		turn(changes) {
			const fault = turnKnobs(knobs, changes)
			delivery?.wake()
			return fault
		},
		fail: (fault) => {
			knobs.faults = [...knobs.faults, { ...fault }]
		},
		nextStatus: (path, status) => {
			knobs.faults = [...knobs.faults, { path, at: 'before', status }]
		},
		pay(sessionId, { method = 'card' } = {}) {
			letTimePass(sandbox)
			const session = store['checkout.session'].get(sessionId)
			if (session === undefined) return { outcome: 'unknown-session' }
			return sandbox.commit(OPERATOR, () => paySession(sandbox, session, method))
		},
		amend<K extends Kind>(kind: K, id: string, changes: Partial<Kinds[K]>) {
			const known = store[kind].get(id) as Kinds[K] | undefined
			if (known === undefined) return false
			sandbox.commit(OPERATOR, () => sandbox.put({ ...known, ...changes }))
			return true
		},
		payOut: (currency = 'cny') => sandbox.commit(OPERATOR, () => payOut(sandbox, currency)),
		adjust: (amount, currency = 'cny') => {
			sandbox.commit(OPERATOR, () => adjust(sandbox, amount, currency))
		},
		topUp: (amount, currency = 'cny') => {
			sandbox.commit(OPERATOR, () => topUpOnce(sandbox, amount, currency))
		},
		settle: () => {
			settleEverything(sandbox)
		},
		letTimePass: () => {
			letTimePass(sandbox)
		},
		objects: <K extends Kind>(kind: K) => store[kind].all() as readonly Kinds[K][],
		counts: () => ({
			...Object.fromEntries(Object.entries(store).map(([kind, collection]) => [kind, collection.count()])),
			undelivered: sandbox.undelivered.size,
			dropped: sandbox.dropped.size,
			saved_answers: sandbox.idempotency.count(),
		}),
		requests: () => seen,
		delivered: () => delivery?.drained() ?? Promise.resolve(),
	}
}
