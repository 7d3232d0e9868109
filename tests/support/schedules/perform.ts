import { expect } from 'vitest'
import { applyPaymentReport } from '#app/features/checkout/apply-payment-report.server.ts'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { followOpenPayments } from '#app/features/checkout/follow-open-payments.server.ts'
import { letGo } from '#app/features/checkout/let-go.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { reconcilePayments } from '#app/features/checkout/reconcile-payments.server.ts'
import { resumePayment } from '#app/features/checkout/resume-payment.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { workOffProviderEvents } from '#app/features/checkout/work-off-provider-events.server.ts'
import type { World } from '#app/platform/world.ts'
import { fits, isOnSale, LINES_OF, type ModelOrder } from '#tests/support/schedules/model.ts'
import { cancel, giveBack, noShow } from '#tests/support/schedules/after-sale.ts'
import { giveSome } from '#tests/support/schedules/give-some.ts'
import { giveUpMove, move, useOldQuote } from '#tests/support/schedules/move-lines.ts'
import { live, MINUTE, type Message, type Run } from '#tests/support/schedules/run.ts'
import type { Basket, JobName, Step } from '#tests/support/schedules/step.ts'
import { orderOf } from '#tests/support/wishes.ts'

export const JOBS: Record<JobName, (world: World) => Promise<unknown>> = {
	events: workOffProviderEvents,
	follow: followOpenPayments,
	overdue: endOverdueCheckouts,
	refunds: sendRefunds,
	reconcile: (world) => reconcilePayments(world),
}

interface Fate {
	times: number
	crash: number | null
}

const pickOf = <T>(list: readonly T[], at: number): T | undefined => list[list.length === 0 ? 0 : at % list.length]

/** Submits an order, at once twice when its buyer clicked twice; whether it must be had is said by the model beforehand. */
async function submit(run: Run, order: ModelOrder, { times, crash }: Fate): Promise<void> {
	const { key, basket, number } = order
	const isCalm = crash === null && run.outage.calls === 0
	const isFirst = order.status === 'absent'
	const isDue = fits(LINES_OF[basket], run.orders, { now: run.lane.clock.now(), sessions: run.provider.sessions() })
	const submits = Array.from({ length: times }, () =>
		live(run, crash, (world) => placeOrder(world, orderOf(run.lane.wishes(basket), { idempotencyKey: key }))),
	)
	for (const answer of await Promise.all(submits)) {
		if (!answer) continue
		expect(['placed', 'unavailable']).toContain(answer.outcome)
		if (!isFirst) expect(answer).toMatchObject({ outcome: 'placed', orderNumber: number })
		else if (isCalm && isOnSale(basket, run.lane.clock.now()))
			expect(answer.outcome, `${key} ${basket}`).toBe(isDue ? 'placed' : 'unavailable')
	}
}

function tell(run: Run, type: string, objectId: string): void {
	run.messages.push({ id: `evt_${run.keys++}`, type, objectId })
}

/** Delivers a webhook call so many times, and works off what was stored. */
export async function deliver(run: Run, message: Message, { times, crash }: Fate): Promise<void> {
	const call = run.provider.webhook(message)
	for (let time = 0; time < times; time++) {
		const answer = await live(run, crash, (world) => receiveProviderEvent(world, call))
		// The provider sends again what was not answered.
		if (answer === undefined) run.messages.push(message)
		await live(run, crash, workOffProviderEvents)
	}
}

/** Ends delayed payments and pending refunds at the provider, which tells of the payments. */
export function settle(run: Run): void {
	const waiting = run.provider.sessions().filter((it) => it.state === 'processing')
	run.provider.settle()
	for (const { sessionId } of waiting) tell(run, 'checkout.session.async_payment_succeeded', sessionId)
}

function newOrder(run: Run, basket: Basket): ModelOrder {
	const key = `schedule-${run.keys++}`
	const nothing = {
		number: '',
		status: 'absent' as const,
		holdUntil: new Date(0),
		lines: [],
		mayBecome: null,
		isLost: false,
		moves: [],
	}
	const order: ModelOrder = { key, basket, ...nothing }
	run.orders.push(order)
	return order
}

/** The session that the buyer of an order would find: the last one opened for it. */
function sessionOf(run: Run, at: number): string | undefined {
	const order = pickOf(run.orders, at)
	return run.provider.sessions().findLast((it) => order !== undefined && it.orderNumber === order.number)?.sessionId
}

function takeMessage(run: Run, at: number): Message | undefined {
	const message = pickOf(run.messages, at)
	run.messages = run.messages.filter((it) => it !== message)
	return message
}

async function withPlaced(
	run: Run,
	step: { of: number; crash: number | null },
	deed: (world: World, order: ModelOrder) => Promise<unknown>,
): Promise<void> {
	const order = pickOf(run.orders, step.of)
	if (order && order.status !== 'absent') await live(run, step.crash, (world) => deed(world, order))
}

async function checkoutOf(run: Run, { key }: ModelOrder): Promise<string> {
	const { db } = run.lane
	const row = await db.selectFrom('checkouts').select('id').where('idempotency_key', '=', key).executeTakeFirst()
	return row?.id ?? ''
}

type Of<Do extends Step['do']> = Extract<Step, { do: Do }>
type Performers = { [Do in Step['do']]: (run: Run, step: Of<Do>) => Promise<unknown> | unknown }

const performers: Performers = {
	checkout: (run, { basket, twice, crash }) => submit(run, newOrder(run, basket), { times: twice ? 2 : 1, crash }),
	'submit-again': async (run, { of, crash }) => {
		const order = pickOf(run.orders, of)
		if (order) await submit(run, order, { times: 1, crash })
	},
	resume: (run, step) => withPlaced(run, step, (world, order) => resumePayment(world, order.number)),
	'let-go': (run, step) => withPlaced(run, step, async (world, order) => letGo(world, await checkoutOf(run, order))),
	pay: (run, { of, how }) => {
		const id = sessionOf(run, of)
		if (id && run.provider.pay(id, how)) tell(run, 'checkout.session.completed', id)
	},
	'pay-after-the-end': (run, { of }) => {
		const id = sessionOf(run, of)
		if (id && run.provider.payAfterTheEnd(id)) tell(run, 'checkout.session.async_payment_succeeded', id)
	},
	settle,
	look: async (run, { of }) => {
		const id = sessionOf(run, of)
		if (id) run.reports.push(await run.provider.payments.look(id))
	},
	'apply-late': async (run, { pick, crash }) => {
		const report = pickOf(run.reports, pick)
		if (report) await live(run, crash, (world) => applyPaymentReport(world, report))
	},
	deliver: async (run, { pick, ...fate }) => {
		const message = takeMessage(run, pick)
		if (message) await deliver(run, message, fate)
	},
	lose: (run, { pick }) => {
		const message = takeMessage(run, pick)
		// Disputes are told by events alone: the provider goes on until one is answered.
		if (message?.type.startsWith('charge.dispute')) run.messages.push(message)
	},
	cancel: (run, step) => cancel(run, pickOf(run.orders, step.of), step),
	'give-some': (run, step) => giveSome(run, pickOf(run.orders, step.of), step),
	'give-back': (run, step) => giveBack(run, pickOf(run.orders, step.of), step),
	'no-show': (run, step) => noShow(run, pickOf(run.orders, step.of), step),
	move: (run, step) => move(run, pickOf(run.orders, step.of), step),
	'use-quote': (run, step) => useOldQuote(run, pickOf(run.orders, step.of), step),
	'give-up': (run, step) => withPlaced(run, step, giveUpMove),
	dispute: (run, { of, to }) => {
		const id = sessionOf(run, of)
		const disputeId = id === undefined ? null : run.provider.dispute(id, to)
		if (disputeId) tell(run, 'charge.dispute.updated', disputeId)
	},
	job: (run, { job, crash }) => live(run, crash, JOBS[job]),
	wait: (run, { minutes }) => run.lane.clock.advance(minutes * MINUTE),
	outage: (run, { calls, at }) => Object.assign(run.outage, { calls, at }),
}

/** Lets one step of a schedule happen. */
export async function perform<Do extends Step['do']>(run: Run, step: Of<Do>): Promise<void> {
	await (performers[step.do] as (run: Run, step: Of<Do>) => unknown)(run, step)
}
