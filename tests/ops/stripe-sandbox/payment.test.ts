import { expect, test } from 'vitest'
import { openSandbox, order, paidIntent, SELLER } from '#tests/ops/stripe-sandbox/opened.ts'
import type Stripe from 'stripe'

test('paying completes the session and makes intent, charge and balance transaction', async () => {
	const { stripe, control } = await openSandbox()
	const { id } = await stripe.checkout.sessions.create(order())
	expect(control.pay(id, { method: 'wechat_pay' }).outcome).toBe('paid')
	const session = await stripe.checkout.sessions.retrieve(id, {
		expand: ['payment_intent.latest_charge.balance_transaction'],
	})
	expect(session).toMatchObject({
		status: 'complete',
		payment_status: 'paid',
		payment_intent: {
			status: 'succeeded',
			amount_received: 9_900,
			transfer_group: 'order_1',
			metadata: { payment_id: 'p-1' },
			latest_charge: {
				status: 'succeeded',
				captured: true,
				amount_captured: 9_900,
				payment_method_details: { type: 'wechat_pay' },
				balance_transaction: { type: 'charge', amount: 9_900, fee: 287, net: 9_613 },
			},
		},
	})
})

test('paying twice takes the money once', async () => {
	const { stripe, control } = await openSandbox()
	const { id } = await stripe.checkout.sessions.create(order())
	expect([control.pay(id).outcome, control.pay(id).outcome]).toEqual(['paid', 'already-complete'])
	expect((await stripe.charges.list()).data).toHaveLength(1)
})

test('a payment is told by four events that carry the objects of that moment', async () => {
	const { stripe, control } = await openSandbox()
	const { id } = await stripe.checkout.sessions.create(order())
	control.pay(id)
	const { data } = await stripe.events.list()
	expect(data.map(({ type }) => type).sort()).toEqual([
		'charge.succeeded',
		'charge.updated',
		'checkout.session.completed',
		'payment_intent.succeeded',
	])
	const charges = data
		.filter(({ type }) => type.startsWith('charge.'))
		.map(({ data: { object } }) => object as Stripe.Charge)
	expect(charges.filter((charge) => charge.balance_transaction === null)).toHaveLength(1)
	expect(await stripe.events.list({ types: ['charge.updated'] })).toMatchObject({
		data: [{ data: { previous_attributes: { balance_transaction: null } } }],
	})
})

test('a declined card leaves the session open, and another method pays the same intent', async () => {
	const { stripe, control } = await openSandbox()
	const { id } = await stripe.checkout.sessions.create(order())
	expect(control.pay(id, { method: 'card_declined' }).outcome).toBe('declined')
	const open = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
	expect(open).toMatchObject({
		status: 'open',
		payment_intent: { status: 'requires_payment_method', last_payment_error: { code: 'card_declined' } },
	})
	expect(control.pay(id, { method: 'alipay' }).outcome).toBe('paid')
	const intent = await stripe.paymentIntents.retrieve((open.payment_intent as Stripe.PaymentIntent).id)
	expect(intent).toMatchObject({ status: 'succeeded', last_payment_error: null })
	expect((await stripe.charges.list({ payment_intent: intent.id })).data.map(({ status }) => status)).toEqual([
		'succeeded',
		'failed',
	])
})

test('a method that was not offered is refused', async () => {
	const { stripe, control } = await openSandbox()
	const { id } = await stripe.checkout.sessions.create(order({ excluded_payment_method_types: ['alipay'] }))
	expect(control.pay(id, { method: 'alipay' }).outcome).toBe('not-offered')
	expect(control.pay('cs_test_none').outcome).toBe('unknown-session')
})

test.each([
	['delayed', 'paid', 'succeeded', 'checkout.session.async_payment_succeeded'],
	['delayed_failing', 'unpaid', 'requires_payment_method', 'checkout.session.async_payment_failed'],
] as const)('a %s payment is complete at once and %s later', async (method, paymentStatus, intentStatus, event) => {
	const { stripe, control } = await openSandbox({ settleMs: 60_000 })
	const { id } = await stripe.checkout.sessions.create(order())
	expect(control.pay(id, { method }).outcome).toBe('processing')
	expect(await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })).toMatchObject({
		status: 'complete',
		payment_status: 'unpaid',
		payment_intent: { status: 'processing', latest_charge: null },
	})
	control.settle()
	expect(await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })).toMatchObject({
		payment_status: paymentStatus,
		payment_intent: { status: intentStatus },
	})
	expect((await stripe.events.list({ type: event })).data).toHaveLength(1)
})

test('accounts that are there from the start receive transfers, one that cannot receive is refused', async () => {
	const { stripe, control } = await openSandbox({ accounts: ['acct_demo1'] })
	control.adjust(1_000)
	const send = (destination: string) => stripe.transfers.create({ amount: 500, currency: 'cny', destination })
	expect((await send('acct_demo1')).destination).toBe('acct_demo1')
	await expect(send('acct_nobody')).rejects.toMatchObject({ code: 'resource_missing' })
	control.amend('account', 'acct_demo1', { capabilities: { transfers: 'inactive' } })
	await expect(send('acct_demo1')).rejects.toMatchObject({ code: 'insufficient_capabilities_for_transfer' })
})

test('a reversal of an account that has paid everything out is refused', async () => {
	const { stripe, control } = await openSandbox({ accounts: ['acct_demo1'] })
	control.adjust(1_000)
	const { id } = await stripe.transfers.create({ amount: 500, currency: 'cny', destination: 'acct_demo1' })
	control.turn({ accountsEmpty: true })
	await expect(stripe.transfers.createReversal(id, { amount: 100 })).rejects.toMatchObject({
		code: 'balance_insufficient',
	})
	control.turn({ accountsEmpty: false })
	const reversal = await stripe.transfers.createReversal(id, { amount: 100 })
	const [movement] = (await stripe.balanceTransactions.list({ type: 'transfer_refund' })).data
	expect(movement).toMatchObject({ source: reversal.id, amount: 100, reporting_category: 'transfer_reversal' })
})

test('the whole balance is paid to the platform’s bank by one payout with its movement', async () => {
	const opened = await openSandbox()
	const { stripe, control } = opened
	await paidIntent(opened, 'card')
	const payout = control.payOut()
	expect(payout).toMatchObject({ amount: 9_613, currency: 'cny', status: 'paid' })
	expect((await stripe.payouts.list()).data.map(({ id }) => id)).toEqual([payout?.id])
	expect((await stripe.balanceTransactions.list({ type: 'payout' })).data).toMatchObject([
		{ source: payout?.id, amount: -9_613, fee: 0 },
	])
	expect(control.payOut()).toBeUndefined()
})

test('transfers stay within their charge and reversals within their transfer', async () => {
	const opened = await openSandbox()
	const { stripe } = opened
	const intent = await stripe.paymentIntents.retrieve(await paidIntent(opened, 'card'))
	const source = String(intent.latest_charge)
	const { id: seller } = await stripe.accounts.create(SELLER)
	const send = (amount: number) =>
		stripe.transfers.create({
			amount,
			currency: 'cny',
			destination: seller,
			source_transaction: source,
			transfer_group: 'order_1',
		})
	const transfer = await send(9_000)
	await expect(send(901)).rejects.toThrow('exceed its amount')
	await stripe.transfers.createReversal(transfer.id, { amount: 4_000 })
	await expect(stripe.transfers.createReversal(transfer.id, { amount: 5_001 })).rejects.toThrow(
		'left to reverse (5000)',
	)
	expect(await stripe.transfers.list({ transfer_group: 'order_1' })).toMatchObject({
		data: [{ amount: 9_000, amount_reversed: 4_000, reversed: false }],
	})
	expect((await stripe.transfers.listReversals(transfer.id)).data.map(({ amount }) => amount)).toEqual([4_000])
	await expect(stripe.transfers.create({ amount: 9_900, currency: 'cny', destination: seller })).rejects.toMatchObject({
		code: 'balance_insufficient',
	})
	const balance = await stripe.balanceTransactions.list()
	expect(balance.data.map(({ net }) => net)).toEqual([4_000, -9_000, 9_613])
	expect((await send(4_900)).amount).toBe(4_900)
})
