import type { Administrator, Seller } from '#app/domain/accounts/roles.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import { cancelByQuote } from '#app/features/cancellation/cancel-by-quote.server.ts'
import { changeByQuote } from '#app/features/changes/change-by-quote.server.ts'
import { letGo } from '#app/features/checkout/let-go.server.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { recordArrivalPayment } from '#app/features/checkout/record-arrival-payment.server.ts'
import { recordExternalRefund } from '#app/features/checkout/record-external-refund.server.ts'
import { recordTransfer, type ReceivedTransfer } from '#app/features/checkout/record-transfer.server.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import { answerDispute } from '#app/features/disputes/answer-dispute.server.ts'
import { decideWarning } from '#app/features/disputes/decide-warning.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { moveLines, type LinesToMove } from '#app/features/selling/move-lines.server.ts'
import { connectAccount } from '#app/features/settlement/connect-account.server.ts'
import { moveBatch, type BatchMove } from '#app/features/settlement/move-batch.server.ts'
import { recordPayout, type PayoutNews } from '#app/features/settlement/record-payout.server.ts'
import { clockJobs } from '#app/jobs/clock-jobs.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { readConfig } from '#app/platform/config.ts'
import type { FaultPoint } from '#app/platform/fault-points.ts'
import type { World } from '#app/platform/world.ts'
import { createWorld } from '#app/server/world.ts'
import { connect } from '#db/client.ts'
import type { Trade } from '#tests/support/kills/trade.ts'

/** How a point is met: what happened before, and the deed that dies there. */
export interface Kill {
	deed: (trade: Trade) => Promise<KillDeed>
	/** Deeds that somebody asks for and asks for again: what the answer then is. */
	again?: unknown
}

/** What the process that is killed does. */
export type KillDeed =
	| { deed: 'place-order'; order: OrderToPlace }
	| { deed: 'let-go'; checkoutId: string }
	| { deed: 'receive-event'; body: string; signature: string }
	| { deed: 'cancel-by-quote'; asker: Asker; quoteId: string }
	| { deed: 'change-by-quote'; asker: Asker; quoteId: string }
	| { deed: 'record-transfer'; transfer: ReceivedTransfer }
	| { deed: 'record-external-refund'; made: Parameters<typeof recordExternalRefund>[1] }
	| { deed: 'record-arrival-payment'; seller: Seller; sellerOrderId: number }
	| { deed: 'move-lines'; seller: Seller; move: LinesToMove }
	| { deed: 'move-batch'; administrator: Administrator; wanted: { batchId: number; move: BatchMove } }
	| { deed: 'record-payout'; administrator: Administrator; news: PayoutNews }
	| { deed: 'answer-dispute'; disputeId: number; statement: string }
	| { deed: 'decide-warning'; warningId: number; to: 'LET_GO_ON' | 'CANCELLED' }
	| { deed: 'connect-account'; seller: Seller }
	| { deed: 'deliver-outbox' }
	/** A job of the clock, by its name. */
	| { deed: 'job'; job: string }

export interface KillTask {
	task: KillDeed
	/** Where it is killed. */
	at: FaultPoint
	/** The clock's word. */
	now: string
}

type Performers = { [D in KillDeed['deed']]: (world: World, task: Extract<KillDeed, { deed: D }>) => Promise<unknown> }

const performers: Performers = {
	'place-order': (world, { order }) => placeOrder(world, order),
	'let-go': (world, { checkoutId }) => letGo(world, checkoutId),
	'receive-event': (world, { body, signature }) => receiveProviderEvent(world, { body: Buffer.from(body), signature }),
	'cancel-by-quote': (world, { asker, quoteId }) => cancelByQuote(world, asker, quoteId),
	'change-by-quote': (world, { asker, quoteId }) => changeByQuote(world, asker, quoteId),
	'record-transfer': (world, { transfer }) => recordTransfer(world, transfer),
	'record-external-refund': (world, { made }) => recordExternalRefund(world, made),
	'record-arrival-payment': (world, it) => recordArrivalPayment(world, it.seller, it.sellerOrderId),
	'move-lines': (world, { seller, move }) => moveLines(world, seller, move),
	'move-batch': (world, { administrator, wanted }) => moveBatch(world, administrator, wanted),
	'answer-dispute': (world, { disputeId, statement }) =>
		answerDispute(world, disputeId, { statement, by: 'account:1' }),
	'decide-warning': (world, { warningId, to }) => decideWarning(world, { warningId, to, words: '', by: 'account:1' }),
	'connect-account': (world, { seller }) => connectAccount(world, seller),
	'record-payout': (world, { administrator, news }) => recordPayout(world, administrator, news),
	'deliver-outbox': (world) => deliverOutbox(world, outboxDeeds),
	job: (world, { job }) => {
		const found = clockJobs.find(({ name }) => name === job)
		if (!found) throw new Error(`no such job: ${job}`)
		return found.run(world)
	},
}

/** Does a deed in a world. */
export function perform<D extends KillDeed['deed']>(world: World, task: Extract<KillDeed, { deed: D }>) {
	return (performers[task.deed] as (world: World, task: KillDeed) => Promise<unknown>)(world, task)
}

/* A process of its own, as the server runs deeds: reads one task from its standard input, does it, prints the answer. */
if (import.meta.main) {
	const chunks: Buffer[] = []
	for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
	const { task, at, now } = JSON.parse(Buffer.concat(chunks).toString()) as KillTask
	const config = readConfig({ ...process.env, FAULT_POINT: at })
	const connection = connect({ url: config.databaseUrl ?? '' })
	const world = { ...(await createWorld(config, connection.db, config.stripe.apiBase)), now: () => new Date(now) }
	const answer = (await perform(world, task)) ?? null
	process.stdout.write(JSON.stringify(answer))
	await connection.close()
}
