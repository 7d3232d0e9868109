import type { Manager } from '#app/domain/accounts/roles.ts'
import { areWhole } from '#app/domain/supply/season-statement.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import {
	insertFarm,
	insertShares,
	endFarm,
	latestShares,
	lockMemberFarms,
	type NewFarm,
	setFarmToken,
} from '#db/queries/supply-farms.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'
import type { Db } from '#db/client.ts'

interface Note {
	farmId: number
	action: string
	details?: Record<string, unknown>
}

const noteFarm = (tx: Db, world: World, { account }: Manager, { farmId, action, details = {} }: Note) =>
	recordAudit(tx, {
		...{ at: world.now(), actorKind: 'account', actorId: account.accountId, action, subjectKind: 'supply-farm' },
		...{ subjectId: farmId, details },
	})

/** Takes a farm in as a member, or as one that delivers. */
export async function addFarm(
	world: World,
	manager: Manager,
	farm: Omit<NewFarm, 'enterpriseId' | 'at'>,
): Promise<{ outcome: 'done'; farmId: number } | { outcome: 'name-taken' }> {
	try {
		return await inTransaction(world.db, async (tx) => {
			const farmId = await insertFarm(tx, { ...farm, enterpriseId: manager.enterpriseId, at: world.now() })
			await noteFarm(tx, world, manager, { farmId, action: 'farm.joined' })
			return { outcome: 'done' as const, farmId }
		})
	} catch (error) {
		if (isTaken(error, 'supply_farms_enterprise_id_name_zh_key')) return { outcome: 'name-taken' }
		throw error
	}
}

/** Ends a farm's membership with a day; what it is owed stays to be paid. */
export function leaveFarm(
	world: World,
	manager: Manager,
	{ farmId, leftOn }: { farmId: number; leftOn: string },
): Promise<{ outcome: 'done' | 'not-found' }> {
	return inTransaction(world.db, async (tx) => {
		const isDone = await endFarm(tx, { enterpriseId: manager.enterpriseId, farmId, leftOn })
		if (!isDone) return { outcome: 'not-found' }
		await noteFarm(tx, world, manager, { farmId, action: 'farm.left', details: { leftOn } })
		return { outcome: 'done' }
	})
}

/** Says who has which share from a day on. Of the members of that day, the whole; never before shares that were said already. */
export function setShares(
	world: World,
	manager: Manager,
	wanted: { fromOn: string; shares: { farmId: number; shareBp: number }[] },
): Promise<{ outcome: 'done' | 'not-whole' | 'not-member' | 'not-later' }> {
	const { enterpriseId } = manager
	return inTransaction(world.db, async (tx) => {
		const members = new Set(await lockMemberFarms(tx, enterpriseId, wanted.fromOn))
		if (!areWhole(wanted.shares)) return { outcome: 'not-whole' }
		if (wanted.shares.some(({ farmId }) => !members.has(farmId))) return { outcome: 'not-member' }
		const latest = await latestShares(tx, enterpriseId)
		if (latest !== null && wanted.fromOn <= latest) return { outcome: 'not-later' }
		await insertShares(tx, { enterpriseId, ...wanted })
		for (const { farmId, shareBp } of wanted.shares)
			await noteFarm(tx, world, manager, { farmId, action: 'farm.share', details: { shareBp, fromOn: wanted.fromOn } })
		return { outcome: 'done' }
	})
}

/** Gives a farm a link to its own statements, in place of the one it had; whoever holds it reads them. Or takes it back. */
export async function giveLink(
	world: World,
	manager: Manager,
	{ farmId, isTakenBack }: { farmId: number; isTakenBack: boolean },
): Promise<{ outcome: 'done'; url: string | null } | { outcome: 'not-found' }> {
	const token = isTakenBack ? null : Buffer.from(world.randomBytes(18)).toString('base64url')
	const tokenHash = token === null ? null : world.tokens.hash(token)
	return inTransaction(world.db, async (tx) => {
		if (!(await setFarmToken(tx, { enterpriseId: manager.enterpriseId, farmId, tokenHash })))
			return { outcome: 'not-found' }
		await noteFarm(tx, world, manager, { farmId, action: token === null ? 'farm.link-taken-back' : 'farm.link-given' })
		return { outcome: 'done', url: token === null ? null : `${world.origin}/farms/${token}` }
	})
}
