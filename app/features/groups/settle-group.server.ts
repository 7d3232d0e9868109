import { decideGroup, type GroupDecision, type GroupMember } from '#app/domain/groups/decide-group.ts'
import { dispatchDue } from '#app/domain/orders/due-times.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import {
	groupsOfOrder,
	letGoodsGo,
	lockGroup,
	type LockedGroup,
	membersOfGroup,
	moveGroup,
} from '#db/queries/groups.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Why money of a group goes back, in a word for the log and the refund. */
type WhyBack = 'group-short' | 'group-over' | 'group-cancelled'

/** Everything goes back, shipping too; each line is called off once. */
async function callOff(tx: Db, members: readonly GroupMember[], why: { reason: WhyBack; actor: string; at: Date }) {
	const { reason, actor, at } = why
	const cause = reason === 'group-cancelled' ? 'SELLER' : 'GROUP'
	for (const { lineId } of members) {
		const payload = { lineIds: [lineId], cause, reason, actor }
		await publishEvent(tx, { topic: 'lines-called-off', dedupeKey: `group-called-off:${lineId}`, payload, at })
	}
}

/** The goods of a complete group leave as if they were paid now. */
async function letGo(tx: Db, members: readonly GroupMember[], at: Date): Promise<void> {
	if (members.length === 0) return
	const lineIds = members.map(({ lineId }) => lineId)
	await letGoodsGo(tx, lineIds, dispatchDue(at, MARKET_ZONE))
	const move = { entity: 'order-line', from: 'WAITING', to: 'PLACED', actor: 'system', at } as const
	await recordStateChanges(
		tx,
		lineIds.map((entityId) => ({ ...move, entityId })),
	)
	for (const { orderId, lineId } of members) {
		const event = { topic: 'order-gathered', dedupeKey: `order-gathered:${lineId}`, payload: { orderId, lineId } }
		await publishEvent(tx, { ...event, at })
	}
}

/** Writes what was decided of a locked group, with what follows for its members. */
async function carryOut(tx: Db, group: LockedGroup, decision: GroupDecision, by: { actor: string; at: Date }) {
	const { state, begunAt, endsAt } = decision
	const { actor, at } = by
	const isSettled = group.state === 'OPEN' && state !== 'OPEN'
	const settledAt = isSettled ? at : null
	if (group.state === 'OPEN') await moveGroup(tx, { id: group.id, state, begunAt, endsAt, settledAt })
	await letGo(tx, decision.complete, at)
	const reason = state === 'CANCELLED' ? 'group-cancelled' : state === 'FAILED' ? 'group-short' : 'group-over'
	await callOff(tx, decision.calledOff, { reason, actor, at })
	if (!isSettled) return
	await recordStateChanges(tx, [{ entity: 'group', entityId: group.id, from: 'OPEN', to: state, actor, at }])
	const event = { topic: 'group-settled', dedupeKey: `group-settled:${group.id}`, payload: { groupId: group.id } }
	await publishEvent(tx, { ...event, at })
}

/** Settles one group by who has paid, as often as it is asked: complete, short at its end, or still gathering. */
export async function settleGroup(world: World, groupId: number): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const group = await lockGroup(tx, groupId)
		if (!group) return
		const at = world.now()
		const decision = decideGroup(group, await membersOfGroup(tx, groupId), at)
		await carryOut(tx, group, decision, { actor: 'system', at })
	})
}

/** Ends an open group by the word of its seller, or because nobody ever paid: everything of those who have goes back. */
export async function cancelGroup(world: World, groupId: number, actor: string): Promise<boolean> {
	return inTransaction(world.db, async (tx) => {
		const group = await lockGroup(tx, groupId)
		if (group?.state !== 'OPEN') return false
		const { begunAt, endsAt } = group
		const calledOff = (await membersOfGroup(tx, groupId)).filter(({ isWaiting }) => isWaiting)
		const decision: GroupDecision = { state: 'CANCELLED', begunAt, endsAt, complete: [], calledOff }
		await carryOut(tx, group, decision, { actor, at: world.now() })
		return true
	})
}

/** Settles the groups in which a paid order has a place. */
export async function settleGroupsOfOrder(world: World, { orderId }: { orderId: number }): Promise<void> {
	for (const groupId of await groupsOfOrder(world.db, orderId)) await settleGroup(world, groupId)
}
