import { describe, expect, test } from 'vitest'
import { clientOf, failure, movableClock, openSandbox, order } from '#tests/ops/stripe-sandbox/opened.ts'

describe('creating a session', () => {
	test('answers an open, unpaid session with its total and a hosted address', async () => {
		const { sandbox, stripe } = await openSandbox()
		const session = await stripe.checkout.sessions.create(order())
		expect(session).toMatchObject({
			object: 'checkout.session',
			status: 'open',
			payment_status: 'unpaid',
			amount_total: 9_900,
			currency: 'cny',
			payment_intent: null,
			client_reference_id: 'order-1',
			metadata: { payment_id: 'p-1' },
			url: `${sandbox.url}/pay/${session.id}`,
		})
		expect(session.payment_method_types).toEqual(['card', 'alipay', 'wechat_pay'])
	})

	test('narrows the methods by allowed and excluded types', async () => {
		const { stripe } = await openSandbox()
		const allowed = await stripe.checkout.sessions.create(
			order({
				allowed_payment_method_types: ['card', 'wechat_pay'],
				payment_method_options: { wechat_pay: { client: 'web' } },
			}),
		)
		const excluded = await stripe.checkout.sessions.create(order({ excluded_payment_method_types: ['alipay'] }))
		expect(allowed.payment_method_types).toEqual(['card', 'wechat_pay'])
		expect(excluded.payment_method_types).toEqual(['card', 'wechat_pay'])
	})

	test('expands line items on request and lists them', async () => {
		const { stripe } = await openSandbox()
		const session = await stripe.checkout.sessions.create(order({ expand: ['line_items'] }))
		const listed = await stripe.checkout.sessions.listLineItems(session.id)
		expect(session.line_items?.data[0]).toMatchObject({
			description: '演示茶叶 <100 g>',
			quantity: 2,
			amount_total: 9_900,
		})
		expect(listed.data).toEqual(session.line_items?.data)
	})

	test.each([
		['payment_method_types', order({ payment_method_types: ['card'] } as object)],
		[
			'line_items[0][price_data][amonut]',
			order({ line_items: [{ price_data: { currency: 'cny', amonut: 5 } }] } as object),
		],
		['mode', { success_url: 'http://shop.example/' }],
		['success_url', order({ success_url: 'nowhere' })],
		['payment_method_options[wechat_pay][client]', order({ allowed_payment_method_types: ['wechat_pay'] })],
		[
			'line_items[0][quantity]',
			order({ line_items: [{ quantity: 0, price_data: order().line_items[0]?.price_data }] }),
		],
		['customer_email', order({ customer_email: 'nobody' })],
	])('refuses with the parameter %s', async (param, request) => {
		const { stripe, control } = await openSandbox()
		const error = await failure(stripe.checkout.sessions.create(request as ReturnType<typeof order>))
		expect(error).toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400, param })
		expect(control.counts()).toMatchObject({ 'checkout.session': 0, saved_answers: 0 })
	})

	test('lets a session live 30 minutes to 24 hours', async () => {
		const clock = movableClock()
		const { stripe } = await openSandbox({ now: clock.now })
		const lasting = (seconds: number) =>
			stripe.checkout.sessions.create(order({ expires_at: clock.seconds() + seconds }))
		expect((await failure(lasting(30 * 60 - 1))).param).toBe('expires_at')
		expect((await failure(lasting(24 * 3600 + 1))).param).toBe('expires_at')
		expect((await lasting(30 * 60)).expires_at).toBe(clock.seconds() + 1_800)
		expect((await stripe.checkout.sessions.create(order())).expires_at).toBe(clock.seconds() + 86_400)
	})

	test('needs a secret test key', async () => {
		const { sandbox } = await openSandbox()
		const error = await failure(clientOf(sandbox, 'sk_live_x').checkout.sessions.create(order()))
		expect(error).toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 })
	})

	test('answers 404 for an unknown session and an unknown address', async () => {
		const { sandbox, stripe } = await openSandbox()
		expect(await failure(stripe.checkout.sessions.retrieve('cs_test_none'))).toMatchObject({
			statusCode: 404,
			code: 'resource_missing',
		})
		expect(await failure(clientOf(sandbox).customers.list())).toMatchObject({ statusCode: 404 })
	})
})

describe('the end of a session', () => {
	test('expires on request, once', async () => {
		const { stripe } = await openSandbox()
		const { id } = await stripe.checkout.sessions.create(order())
		expect(await stripe.checkout.sessions.expire(id)).toMatchObject({ status: 'expired', url: null })
		expect((await failure(stripe.checkout.sessions.expire(id))).message).toContain('status of "expired"')
	})

	test('refuses to expire what is complete', async () => {
		const { stripe, control } = await openSandbox()
		const { id } = await stripe.checkout.sessions.create(order())
		control.pay(id)
		expect((await failure(stripe.checkout.sessions.expire(id))).message).toContain('status of "complete"')
		expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'complete', payment_status: 'paid' })
	})

	test('expires by itself when its time is over and cannot be paid then', async () => {
		const clock = movableClock()
		const { stripe, control } = await openSandbox({ now: clock.now })
		const { id } = await stripe.checkout.sessions.create(order({ expires_at: clock.seconds() + 1_800 }))
		clock.advanceMs(1_799_000)
		expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('open')
		clock.advanceMs(1_000)
		expect(control.pay(id).outcome).toBe('expired')
		expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('expired')
		expect((await stripe.events.list({ type: 'checkout.session.expired' })).data).toHaveLength(1)
	})
})

describe('listing sessions', () => {
	test('pages newest first in both directions and by time', async () => {
		const clock = movableClock()
		const { stripe } = await openSandbox({ now: clock.now })
		const ids: string[] = []
		for (let index = 0; index < 5; index += 1) {
			ids.unshift((await stripe.checkout.sessions.create(order())).id)
			clock.advanceMs(1_000)
		}
		const first = await stripe.checkout.sessions.list({ limit: 2 })
		const rest = await stripe.checkout.sessions.list({ limit: 3, starting_after: ids[1] })
		const before = await stripe.checkout.sessions.list({ limit: 2, ending_before: ids[3] })
		const recent = await stripe.checkout.sessions.list({ created: { gte: clock.seconds() - 2 } })
		const old = await stripe.checkout.sessions.list({ created: { lt: clock.seconds() - 3 } })
		const walked: string[] = []
		for await (const session of stripe.checkout.sessions.list({ limit: 2 })) walked.push(session.id)
		expect(first).toMatchObject({ has_more: true, data: [{ id: ids[0] }, { id: ids[1] }] })
		expect(rest).toMatchObject({ has_more: false, data: [{ id: ids[2] }, { id: ids[3] }, { id: ids[4] }] })
		expect(before).toMatchObject({ has_more: true, data: [{ id: ids[1] }, { id: ids[2] }] })
		expect(recent.data.map(({ id }) => id)).toEqual(ids.slice(0, 2))
		expect(old.data.map(({ id }) => id)).toEqual(ids.slice(3))
		expect(walked).toEqual(ids)
	})

	test('finds the session of a payment intent', async () => {
		const { stripe, control } = await openSandbox()
		const sessions = [await stripe.checkout.sessions.create(order()), await stripe.checkout.sessions.create(order())]
		for (const { id } of sessions) control.pay(id)
		const paid = await stripe.checkout.sessions.retrieve(sessions[0]?.id ?? '')
		const found = await stripe.checkout.sessions.list({ payment_intent: String(paid.payment_intent) })
		expect(found.data.map(({ id }) => id)).toEqual([paid.id])
	})
})
