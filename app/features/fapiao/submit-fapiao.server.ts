import type { FapiaoToIssue } from '#app/domain/fapiao/fapiao-to-issue.ts'
import { announceFapiao } from '#app/features/fapiao/announce-fapiao.server.ts'
import { settleIssued } from '#app/features/fapiao/settle-issued.server.ts'
import type { FapiaoIssuer, Issuing } from '#app/platform/fapiao-issuer.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { closeFapiao, type FapiaoRow, findFapiao, markSubmitted } from '#db/queries/fapiao.ts'
import { type FapiaoPart, lockOrderOfPart, readFapiaoPart } from '#db/queries/fapiao-parts.ts'
import { inTransaction } from '#db/transaction.ts'

function toIssue(fapiao: FapiaoRow, part: FapiaoPart): FapiaoToIssue {
	const { title: name, taxNumber, email, amountMinor, currency, idempotencyKey, reason, redOfNumber } = fapiao
	const items = part.lines.map(({ title, option, qty, leftMinor }) => {
		return { name: title.zh, specification: option.zh, quantity: qty, amountMinor: leftMinor }
	})
	return {
		key: idempotencyKey,
		buyer: { name, taxNumber, email },
		seller: { name: part.sellerName.zh },
		items: fapiao.kind === 'BLUE' ? items : [],
		totalMinor: amountMinor,
		currency,
		remark: `订单 ${part.orderNumber}`,
		reverses: redOfNumber === null ? null : { number: redOfNumber, reason },
	}
}

/** Locks what a fapiao is of and reads it, as long as it waits for its issuer. */
async function lockWaiting(tx: Db, fapiaoId: number) {
	const found = await findFapiao(tx, fapiaoId)
	if (!found) return null
	await lockOrderOfPart(tx, found.sellerOrderId)
	const fapiao = await findFapiao(tx, fapiaoId)
	const part = await readFapiaoPart(tx, found.sellerOrderId)
	return fapiao?.state === 'REQUESTED' && part ? { fapiao, part } : null
}

type Answer = Exclude<Issuing, { outcome: 'unreachable' }>

async function settle(tx: Db, fapiao: FapiaoRow, given: { issuer: string; answer: Answer; at: Date }): Promise<void> {
	const { issuer, answer, at } = given
	const { id: fapiaoId, orderId, kind } = fapiao
	if (answer.outcome === 'issued') {
		const { number, issuedOn } = answer
		return settleIssued(tx, fapiao, { number, issuedOn, issuer, fileName: null, actor: 'provider', at })
	}
	const { reason } = answer
	// What takes back must be issued all the same: it is left to the seller's hand.
	if (kind === 'RED') return markSubmitted(tx, fapiaoId, null)
	await closeFapiao(tx, fapiaoId, { state: 'REJECTED', reason, at })
	const move = { fapiaoId, orderId, from: 'REQUESTED', to: 'REJECTED', actor: 'provider', reason, at } as const
	await announceFapiao(tx, move)
}

type Online = Extract<FapiaoIssuer, { kind: 'online' }>

/** What the issuer is asked, written before it is: every later try says the same. */
async function prepare(world: World, issuer: Online, fapiaoId: number): Promise<FapiaoToIssue | null> {
	return inTransaction(world.db, async (tx) => {
		const found = await lockWaiting(tx, fapiaoId)
		if (!found) return null
		const { fapiao, part } = found
		if (fapiao.request) return fapiao.request
		const request = toIssue(fapiao, part)
		await markSubmitted(tx, fapiaoId, { issuer: issuer.name, request, at: world.now() })
		return request
	})
}

async function ask(world: World, issuer: Online, fapiaoId: number): Promise<void> {
	const request = await prepare(world, issuer, fapiaoId)
	if (!request) return
	const answer = await issuer.issue(request)
	if (answer.outcome === 'unreachable') throw new Error(`fapiao issuer ${issuer.name}: ${answer.reason}`)
	await inTransaction(world.db, async (tx) => {
		const found = await lockWaiting(tx, fapiaoId)
		if (found) await settle(tx, found.fapiao, { issuer: issuer.name, answer, at: world.now() })
	})
}

/** Hands a fapiao that was asked for to the issuer that is connected, under its key; with none it waits for the seller's hand. */
export async function submitFapiao(world: World, { fapiaoId }: { fapiaoId: number }): Promise<void> {
	if (world.fapiao.kind === 'online') await ask(world, world.fapiao, fapiaoId)
}
