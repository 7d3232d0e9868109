import { expect, test } from 'vitest'
import { failure, movableClock, openSandbox, paidIntent } from '#tests/ops/stripe-sandbox/opened.ts'

test('card refunds succeed at once, in parts, up to what was captured', async () => {
	const opened = await openSandbox()
	const { stripe } = opened
	const payment_intent = await paidIntent(opened, 'card')
	const part = await stripe.refunds.create({ payment_intent, amount: 4_000, metadata: { refund_id: 'r-1' } })
	expect(part).toMatchObject({ status: 'succeeded', amount: 4_000, metadata: { refund_id: 'r-1' } })
	expect(await failure(stripe.refunds.create({ payment_intent, amount: 5_901 }))).toMatchObject({
		type: 'StripeInvalidRequestError',
		param: 'amount',
	})
	const rest = await stripe.refunds.create({ payment_intent })
	expect(rest.amount).toBe(5_900)
	expect(await failure(stripe.refunds.create({ payment_intent, amount: 1 }))).toMatchObject({
		code: 'charge_already_refunded',
	})
	const listed = await stripe.refunds.list({ payment_intent })
	expect(listed.data.map(({ id }) => id)).toEqual([rest.id, part.id])
	const charge = await stripe.charges.retrieve(String(rest.charge), { expand: ['refunds'] })
	expect(charge).toMatchObject({ amount_refunded: 9_900, refunded: true })
	expect(charge.refunds?.data).toHaveLength(2)
})

test('wallet refunds are pending first and succeed after the settling time', async () => {
	const clock = movableClock()
	const opened = await openSandbox({ now: clock.now, settleMs: 5_000 })
	const { stripe } = opened
	const payment_intent = await paidIntent(opened, 'alipay')
	const refund = await stripe.refunds.create({ payment_intent, amount: 100 })
	expect(refund.status).toBe('pending')
	clock.advanceMs(4_999)
	expect((await stripe.refunds.retrieve(refund.id)).status).toBe('pending')
	clock.advanceMs(1)
	expect((await stripe.refunds.retrieve(refund.id)).status).toBe('succeeded')
	const told = await stripe.events.list({ types: ['refund.created', 'refund.updated', 'charge.refunded'] })
	expect(told.data.map(({ type }) => type).sort()).toEqual(['charge.refunded', 'refund.created', 'refund.updated'])
})

test('a refund that fails gives the money back to the balance and to the charge', async () => {
	const opened = await openSandbox({ knobs: { refundFailShare: 1 }, settleMs: 60_000 })
	const { stripe, control } = opened
	const payment_intent = await paidIntent(opened, 'wechat_pay')
	const { id } = await stripe.refunds.create({ payment_intent })
	control.settle()
	expect(await stripe.refunds.retrieve(id, { expand: ['charge'] })).toMatchObject({
		status: 'failed',
		failure_reason: 'declined',
		charge: { amount_refunded: 0, refunded: false },
	})
	expect((await stripe.events.list({ type: 'refund.failed' })).data).toHaveLength(1)
	const balance = await stripe.balanceTransactions.list()
	expect(balance.data.reduce((sum, { net }) => sum + net, 0)).toBe(9_613)
})

test.each([
	['alipay', 90],
	['wechat_pay', 180],
] as const)('%s can be refunded for %i days and no longer', async (method, days) => {
	const clock = movableClock()
	const opened = await openSandbox({ now: clock.now })
	const { stripe } = opened
	const payment_intent = await paidIntent(opened, method)
	clock.advanceDays(days)
	expect((await stripe.refunds.create({ payment_intent, amount: 100 })).amount).toBe(100)
	clock.advanceMs(1_000)
	expect(await failure(stripe.refunds.create({ payment_intent, amount: 100 }))).toMatchObject({
		code: 'charge_not_refundable',
	})
})

test('a refund names its payment, and that payment must have succeeded', async () => {
	const { stripe } = await openSandbox()
	expect((await failure(stripe.refunds.create({ amount: 1 }))).message).toContain('payment_intent or charge')
	expect(await failure(stripe.refunds.create({ payment_intent: 'pi_none' }))).toMatchObject({
		code: 'resource_missing',
	})
})
