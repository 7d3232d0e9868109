import type { Seller } from '#app/domain/accounts/roles.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { applyCuts, lockNights, type NotCut } from '#app/features/stays/cut-nights.server.ts'
import type { World } from '#app/platform/world.ts'
import { endBlocks, insertBlocks, lockRoomType } from '#db/queries/room-calendars.ts'
import { inTransaction } from '#db/transaction.ts'

export interface NightsToBlock {
	roomTypeId: number
	/** The first night, and the morning after the last. */
	from: LocalDate
	until: LocalDate
	units: number
	reason: string
}

export type BlockOutcome =
	| { outcome: 'blocked'; nights: number }
	| NotCut
	| { outcome: 'not-found' | 'past' | 'no-nights' }

/** Keeps rooms of some nights back, all of the nights or none; what is held or sold is never blocked. */
export async function blockNights(world: World, seller: Seller, block: NightsToBlock): Promise<BlockOutcome> {
	const { roomTypeId, from, until, units, reason } = block
	const { enterpriseId } = seller
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<BlockOutcome> => {
		const room = await lockRoomType(tx, { enterpriseId, roomTypeId })
		if (!room) return { outcome: 'not-found' }
		if (from < localDateAt(at, room.timeZone)) return { outcome: 'past' }
		const nights = await lockNights(tx, roomTypeId, { from, until })
		if (nights.length === 0) return { outcome: 'no-nights' }
		const cuts = nights.map((night) => ({ night, units: room.units, blocked: night.blocked + units }))
		const refused = await applyCuts(tx, enterpriseId, cuts)
		if (refused) return refused
		const actor = `account:${seller.account.accountId}`
		await insertBlocks(tx, { roomTypeId, nights: nights.map(({ date }) => date), units, reason, actor, at })
		return { outcome: 'blocked', nights: nights.length }
	})
}

/** Puts blocked rooms back on sale. */
export async function unblockNights(
	world: World,
	seller: Seller,
	blocks: { roomTypeId: number; ids: number[] },
): Promise<{ outcome: 'unblocked' | 'not-found' }> {
	const { roomTypeId, ids } = blocks
	const { enterpriseId } = seller
	return inTransaction(world.db, async (tx) => {
		const room = await lockRoomType(tx, { enterpriseId, roomTypeId })
		if (!room || ids.length === 0) return { outcome: 'not-found' }
		const nights = (await endBlocks(tx, { roomTypeId, ids, at: world.now() })).sort()
		for (const date of new Set(nights)) {
			const [night] = await lockNights(tx, roomTypeId, { from: date, until: addDays(date, 1) })
			if (night) await applyCuts(tx, enterpriseId, [{ night, units: room.units, blocked: night.blocked }])
		}
		return { outcome: 'unblocked' }
	})
}
