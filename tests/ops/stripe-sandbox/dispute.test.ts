import { expect, test } from 'vitest'
import { clientOf, failure, openSandbox, order, paidIntent } from '#tests/ops/stripe-sandbox/opened.ts'

const DAY_MS = 86_400_000
const PDF = Buffer.from('%PDF-1.7 a paper\r\n\r\n--not-the-boundary\u0000\u00ff', 'latin1')

async function disputed(status: 'needs_response' | 'warning_needs_response' = 'needs_response') {
	let now = Date.parse('2026-11-01T08:00:00Z')
	const opened = await openSandbox({ now: () => new Date(now) })
	const intent = await paidIntent(opened, 'card')
	const [charge] = (await opened.stripe.charges.list({ payment_intent: intent })).data
	const dispute = opened.control.dispute(charge?.id ?? '', status)
	if (!dispute) throw new Error('no dispute')
	const balance = () => opened.control.objects('balance_transaction').reduce((sum, { net }) => sum + net, 0)
	const advance = (ms: number) => (now += ms)
	return { ...opened, intent, charge, dispute, balance, advance }
}

test('a dispute takes its amount and a fee from the balance, and won brings the amount back, not the fee', async () => {
	const { stripe, control, charge, dispute, balance } = await disputed()
	const before = balance()
	expect(dispute.balance_transactions).toMatchObject([
		{ type: 'adjustment', reporting_category: 'dispute', amount: -9_900, fee: 8_000, source: dispute.id },
	])
	control.dispute(charge?.id ?? '', 'won')
	const won = await stripe.disputes.retrieve(dispute.id)
	expect(won).toMatchObject({ status: 'won', is_charge_refundable: true })
	expect(won.balance_transactions.map(({ amount, fee }) => [amount, fee])).toEqual([
		[-9_900, 8_000],
		[9_900, 0],
	])
	expect(balance()).toBe(before + 9_900)
	const types = (await stripe.events.list({ limit: 100 })).data.map(({ type }) => type)
	expect(types).toEqual(
		expect.arrayContaining(['charge.dispute.created', 'charge.dispute.funds_withdrawn', 'charge.dispute.closed']),
	)
	expect(types).toContain('charge.dispute.funds_reinstated')
})

test('an inquiry moves no money until a dispute follows it', async () => {
	const { control, charge, dispute } = await disputed('warning_needs_response')
	expect(dispute.balance_transactions).toEqual([])
	expect(dispute.is_charge_refundable).toBe(true)
	expect(control.dispute(charge?.id ?? '', 'needs_response')?.balance_transactions).toHaveLength(1)
})

test('evidence with an uploaded paper goes to the bank once; then the dispute takes no other', async () => {
	const { stripe, dispute } = await disputed()
	const file = await stripe.files.create({
		purpose: 'dispute_evidence',
		file: { name: 'evidence.pdf', data: PDF, type: 'application/pdf' },
	})
	expect(file).toMatchObject({ object: 'file', size: PDF.length, type: 'pdf', filename: 'evidence.pdf' })
	const evidence = { uncategorized_text: '已送达，签收人见附件', uncategorized_file: file.id }
	const staged = await stripe.disputes.update(dispute.id, { evidence, submit: false })
	expect(staged).toMatchObject({
		status: 'needs_response',
		evidence_details: { submission_count: 0, has_evidence: true },
	})
	const sent = await stripe.disputes.update(dispute.id, { evidence })
	expect(sent).toMatchObject({ status: 'under_review', evidence, evidence_details: { submission_count: 1 } })
	expect(await failure(stripe.disputes.update(dispute.id, { evidence }))).toMatchObject({ statusCode: 400 })
})

test('a file is the same under the same key, though the boundary between its parts is another', async () => {
	const { sandbox, control } = await openSandbox()
	const upload = () =>
		clientOf(sandbox).files.create(
			{ purpose: 'dispute_evidence', file: { name: 'a.pdf', data: PDF, type: 'application/pdf' } },
			{ idempotencyKey: 'paper-1' },
		)
	expect((await upload()).id).toBe((await upload()).id)
	expect(control.objects('file')).toHaveLength(1)
})

test('what is no paper, and evidence that names no uploaded paper, are refused', async () => {
	const { stripe, dispute } = await disputed()
	const file = { name: 'a.pdf', data: Buffer.from('MZ'), type: 'application/pdf' }
	expect((await failure(stripe.files.create({ purpose: 'dispute_evidence', file }))).message).toContain('not supported')
	const wrong = stripe.disputes.update(dispute.id, { evidence: { receipt: 'file_unknown' } })
	expect(await failure(wrong)).toMatchObject({ code: 'resource_missing', param: 'evidence[receipt]' })
})

test('the bank takes evidence up to the second that is said, and not after', async () => {
	for (const [late, isTaken] of [
		[0, true],
		[1_000, false],
	] as const) {
		const { stripe, dispute, advance } = await disputed()
		advance(7 * DAY_MS + late)
		const answer = stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'x' } })
		if (isTaken) expect((await answer).status).toBe('under_review')
		else expect((await failure(answer)).statusCode).toBe(400)
	}
})

test('the words of Stripe’s test mode make the bank decide at once', async () => {
	for (const [words, status] of [
		['winning_evidence', 'won'],
		['losing_evidence', 'lost'],
	]) {
		const { stripe, dispute } = await disputed()
		expect((await stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: words } })).status).toBe(status)
	}
})

test('disputes are listed by payment and by time; giving in loses', async () => {
	const { stripe, dispute, intent } = await disputed()
	expect((await stripe.disputes.list({ payment_intent: intent })).data.map(({ id }) => id)).toEqual([dispute.id])
	expect((await stripe.disputes.list({ created: { gt: dispute.created } })).data).toEqual([])
	expect((await stripe.disputes.close(dispute.id)).status).toBe('lost')
})

test('a card that is disputed pays first', async () => {
	const { stripe, control } = await openSandbox()
	const session = await stripe.checkout.sessions.create(order())
	expect(control.pay(session.id, { method: 'card_disputed' }).outcome).toBe('paid')
	expect(control.objects('dispute')).toMatchObject([{ status: 'needs_response', amount: 9_900 }])
})

test('a disputed charge is not refunded while the bank has its money, nor once it is lost; an inquiry and a won one are', async () => {
	const { stripe, control, charge, intent } = await disputed('warning_needs_response')
	const refund = (amount: number) => stripe.refunds.create({ payment_intent: intent, amount })
	expect(await refund(100)).toMatchObject({ status: 'succeeded', amount: 100 })
	for (const status of ['needs_response', 'under_review', 'lost'] as const) {
		control.dispute(charge?.id ?? '', status)
		const words = `Charge ${charge?.id} has been charged back; cannot issue a refund.`
		expect(await failure(refund(100))).toMatchObject({ statusCode: 400, code: 'charge_disputed', message: words })
	}
	control.dispute(charge?.id ?? '', 'won')
	expect(await refund(200)).toMatchObject({ status: 'succeeded', amount: 200 })
	const back = control.objects('refund').reduce((sum, { amount }) => sum + amount, 0)
	expect(back).toBe(300)
})
