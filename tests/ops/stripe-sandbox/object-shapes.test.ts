import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { API_VERSION } from '#ops/stripe-sandbox/objects/event.ts'
import { openSandbox, order, SELLER } from '#tests/ops/stripe-sandbox/opened.ts'
import Stripe from 'stripe'

const FIXTURES = '../shared/data/stripe/fixtures3.json'

/** Keys we have and the sample lacks: newer than the sample, or only present in some states. */
const OURS: Record<string, string[]> = {
	'checkout.session': ['allowed_payment_method_types'],
	dispute: ['intended_submission_method'],
	payment_intent: ['allowed_payment_method_types', 'payment_record'],
	'radar.early_fraud_warning': ['payment_intent'],
}
/** Keys of the sample we leave out: lists that are answered only when expanded. */
const THEIRS: Record<string, string[]> = { charge: ['refunds'] }

async function oneOfEach() {
	const { stripe, control } = await openSandbox()
	const session = await stripe.checkout.sessions.create(order({ expand: ['line_items'] }))
	control.pay(session.id)
	const [charge] = (await stripe.charges.list()).data
	const refund = await stripe.refunds.create({ charge: String(charge?.id), amount: 100 })
	const account = await stripe.accounts.create(SELLER)
	const made = await stripe.transfers.create({ amount: 500, currency: 'cny', destination: account.id })
	control.payOut()
	const file = { name: 'a.pdf', data: Buffer.from('%PDF-1.7'), type: 'application/pdf' }
	const warning = control.warn(String(charge?.id))
	const dispute = control.dispute(String(charge?.id), 'needs_response')
	const reversal = await stripe.transfers.createReversal(made.id, { amount: 100 })
	return {
		'checkout.session': await stripe.checkout.sessions.retrieve(session.id),
		item: session.line_items?.data[0],
		payment_intent: (await stripe.paymentIntents.list()).data[0],
		charge,
		refund,
		event: (await stripe.events.list()).data[0],
		balance_transaction: (await stripe.balanceTransactions.list()).data[0],
		transfer: await stripe.transfers.retrieve(made.id),
		transfer_reversal: reversal,
		account: await stripe.accounts.retrieve(account.id),
		payout: (await stripe.payouts.list()).data[0],
		dispute: await stripe.disputes.retrieve(String(dispute?.id)),
		'radar.early_fraud_warning': warning,
		'dispute evidence': dispute?.evidence,
		file: await stripe.files.create({ purpose: 'dispute_evidence', file }),
	}
}

test('our objects have the keys of Stripe’s own samples', async () => {
	if (!existsSync(FIXTURES)) {
		process.stdout.write(`No ${FIXTURES}: the shapes are not compared.\n`)
		return
	}
	const { resources } = JSON.parse(readFileSync(FIXTURES, 'utf8')) as { resources: Record<string, object> }
	const { evidence = {} } = resources['dispute'] as { evidence?: object }
	const samples: Record<string, object> = { ...resources, 'dispute evidence': evidence }
	for (const [kind, object] of Object.entries(await oneOfEach())) {
		const ours = Object.keys(object ?? {}).filter((key) => !OURS[kind]?.includes(key))
		const theirs = Object.keys(samples[kind] ?? {}).filter((key) => !THEIRS[kind]?.includes(key))
		expect({ kind, keys: ours.sort() }).toEqual({ kind, keys: theirs.sort() })
	}
})

test('events say the API version of the installed client', () => {
	expect(API_VERSION).toBe(Stripe.API_VERSION)
})
