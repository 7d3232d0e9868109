import type { FapiaoToIssue } from '#app/domain/fapiao/fapiao-to-issue.ts'
import { announceFapiao } from '#app/features/fapiao/announce-fapiao.server.ts'
import { settleIssued } from '#app/features/fapiao/settle-issued.server.ts'
import type { Issuing, OnlineFapiaoIssuer as Online } from '#app/platform/fapiao-issuer.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { closeFapiao, type FapiaoRow, findFapiao, markSubmitted } from '#db/queries/fapiao.ts'
import { findWithIssuer, listWithIssuer, noteIssuerFailure, type WaitingFapiao } from '#db/queries/fapiao-issuing.ts'
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

type Answer = Exclude<Issuing, { outcome: 'unreachable' | 'pending' }>

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

/** Keeps an answer. None yet is no failure; out of reach is, and the seller reads of it. */
async function keep(world: World, issuer: Online, fapiaoId: number, answer: Issuing): Promise<void> {
	if (answer.outcome === 'unreachable') {
		await noteIssuerFailure(world.db, fapiaoId, answer.reason)
		throw new Error(`fapiao issuer ${issuer.name}: ${answer.reason}`)
	}
	await noteIssuerFailure(world.db, fapiaoId, null)
	if (answer.outcome === 'pending') return
	await inTransaction(world.db, async (tx) => {
		const found = await lockWaiting(tx, fapiaoId)
		if (found) await settle(tx, found.fapiao, { issuer: issuer.name, answer, at: world.now() })
	})
}

async function ask(world: World, issuer: Online, fapiaoId: number): Promise<void> {
	const request = await prepare(world, issuer, fapiaoId)
	if (request) await keep(world, issuer, fapiaoId, await issuer.issue(request))
}

/** Hands a fapiao that was asked for to the issuer that is connected, under its key; with none it waits for the seller's hand. */
export async function submitFapiao(world: World, { fapiaoId }: { fapiaoId: number }): Promise<void> {
	if (world.fapiao.kind === 'online') await ask(world, world.fapiao, fapiaoId)
}

/** Asks the issuer what became of a fapiao that it has; one that it never heard of is handed over again, in the same words. */
async function follow(world: World, issuer: Online, { fapiaoId, key }: WaitingFapiao): Promise<void> {
	const found = await issuer.look(key)
	if (found.outcome === 'unknown') return ask(world, issuer, fapiaoId)
	await keep(world, issuer, fapiaoId, found)
}

const AT_ONCE = 50

/** Asks after every fapiao that is with the issuer, since its news may be lost. Gives how many there were. */
export async function followFapiao(world: World): Promise<number> {
	const issuer = world.fapiao
	if (issuer.kind !== 'online') return 0
	const waiting = await listWithIssuer(world.db, AT_ONCE)
	for (const fapiao of waiting)
		await follow(world, issuer, fapiao).catch((error: unknown) => {
			world.log.warn({ fapiao_id: fapiao.fapiaoId, err: error }, 'nothing was heard of a fapiao yet')
		})
	return waiting.length
}

/** News of the issuer are a hint: what they are about is asked after. 'refused' when they are not signed by it. */
export async function receiveFapiaoNews(
	world: World,
	call: { body: Buffer; signature: string | undefined },
): Promise<'taken' | 'refused'> {
	const issuer = world.fapiao
	const key = issuer.kind === 'online' ? issuer.readNews(call.body, call.signature) : null
	if (issuer.kind !== 'online' || key === null) return 'refused'
	const waiting = await findWithIssuer(world.db, key)
	if (waiting) await follow(world, issuer, waiting)
	return 'taken'
}
