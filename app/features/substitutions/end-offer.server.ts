import { endRefusal, type EndRefusal, type SubstitutionState } from '#app/domain/substitutions/substitution.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { lockCapacity } from '#db/queries/capacity.ts'
import { giveClaimsBack, lockOrderLines } from '#db/queries/order-endings.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockOrderHead } from '#db/queries/paid-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { claimsOfLine, endOffer, findOffer, type Offer, replaceGoods } from '#db/queries/substitutions.ts'

export type End = Exclude<SubstitutionState, 'OFFERED'>
export type EndOutcome = { outcome: 'done' } | { outcome: 'not-found' } | { outcome: 'refused'; problem: EndRefusal }

/** Told to the buyer of a line that ends so, in both languages. */
const WHY: Record<'DECLINED' | 'LAPSED', string> = {
	DECLINED:
		'您没有选替换的商品，这一件取消，已全额退回。/ You did not take the substitute; everything is being paid back.',
	LAPSED: '到时没有收到答复，这一件取消，已全额退回。/ No answer came in time; everything is being paid back.',
}

/** The line is the substitute: the units of what it was come back, and the difference goes back to the buyer. */
async function accept(tx: Db, offer: Offer, at: Date): Promise<void> {
	const { id, lineId, backMinor } = offer
	const demand = (await claimsOfLine(tx, lineId)).filter(({ capacityId }) => capacityId !== offer.capacityId)
	await giveClaimsBack(tx, [{ lineId, demand }])
	await replaceGoods(tx, offer)
	if (backMinor === 0) return
	const key = `substituted:${id}`
	const payload = { lineId, amountMinor: backMinor, reason: 'substituted', key }
	await publishEvent(tx, { topic: 'line-refund-due', dedupeKey: `line-refund-due:${key}`, payload, at })
}

/** The line keeps what it was; unless it ended meanwhile, the units of the substitute come back. */
async function withdraw(tx: Db, { lineId, capacityId }: Offer): Promise<void> {
	const demand = (await claimsOfLine(tx, lineId)).filter((claim) => claim.capacityId === capacityId)
	if (demand.length > 0) await giveClaimsBack(tx, [{ lineId, demand }])
}

/** Without the substitute the goods cannot be sent: the line ends on the seller's side, all of its units and money go back. */
async function callOff(
	tx: Db,
	offer: Offer,
	end: 'DECLINED' | 'LAPSED',
	how: { actor: string; at: Date },
): Promise<void> {
	const { id, lineId } = offer
	const payload = { lineIds: [lineId], cause: 'SELLER' as const, reason: WHY[end], actor: how.actor }
	const dedupeKey = `lines-called-off:substitute:${id}`
	await publishEvent(tx, { topic: 'lines-called-off', dedupeKey, payload, at: how.at })
}

/**
 * Ends an offer in the caller's transaction, in the one order of locks: ledger rows, order, lines. All that the ending needs is
 * looked at behind them.
 */
export async function endOfferIn(
	tx: Db,
	world: World,
	wish: { id: number; end: End; actor: string },
): Promise<EndOutcome> {
	const found = await findOffer(tx, wish.id)
	if (!found) return { outcome: 'not-found' }
	const claims = await claimsOfLine(tx, found.lineId)
	await lockCapacity(tx, [...new Set([...claims.map(({ capacityId }) => capacityId), found.capacityId])])
	await lockOrderHead(tx, found.orderId)
	await lockOrderLines(tx, found.orderId)
	const offer = await findOffer(tx, wish.id)
	if (!offer) return { outcome: 'not-found' }
	const { end, actor } = wish
	const at = world.now()
	const problem = endRefusal(end, offer, at)
	if (problem) return { outcome: 'refused', problem }
	await endOffer(tx, { id: offer.id, state: end, at })
	if (end === 'ACCEPTED') await accept(tx, offer, at)
	else if (end === 'WITHDRAWN') await withdraw(tx, offer)
	else await callOff(tx, offer, end, { actor, at })
	await recordStateChanges(tx, [{ entity: 'substitution', entityId: offer.id, from: 'OFFERED', to: end, actor, at }])
	const payload = { substitutionId: offer.id, orderId: offer.orderId }
	if (end !== 'WITHDRAWN')
		await publishEvent(tx, { topic: 'substitute-answered', dedupeKey: `substitute-answered:${offer.id}`, payload, at })
	return { outcome: 'done' }
}
