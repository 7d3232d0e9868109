import type { Manager } from '#app/domain/accounts/roles.ts'
import { splitSurplus } from '#app/domain/supply/season-statement.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { lockMemberFarms } from '#db/queries/supply-farms.ts'
import {
	closeSeason as writeClosed,
	insertFarmPayment,
	insertSeason,
	keepPledge,
	lockSeason,
	type NewFarmPayment,
	type NewSeason,
	surplusClaims,
} from '#db/queries/supply-seasons.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

const actorOf = ({ account }: Manager) => `account:${account.accountId}`

/** Opens a season in which farms deliver. */
export async function openSeason(
	world: World,
	manager: Manager,
	season: Omit<NewSeason, 'enterpriseId'>,
): Promise<{ outcome: 'done'; seasonId: number } | { outcome: 'name-taken' }> {
	try {
		return await inTransaction(world.db, async (tx) => {
			const seasonId = await insertSeason(tx, { ...season, enterpriseId: manager.enterpriseId })
			const change = {
				entity: 'supply-season' as const,
				entityId: seasonId,
				from: null,
				to: 'OPEN',
				actor: actorOf(manager),
			}
			await recordStateChanges(tx, [{ ...change, at: world.now() }])
			return { outcome: 'done' as const, seasonId }
		})
	} catch (error) {
		if (isTaken(error, 'supply_seasons_enterprise_id_name_zh_key')) return { outcome: 'name-taken' }
		throw error
	}
}

/** Notes what a farm means to deliver in a season that is open. */
export function pledge(
	world: World,
	manager: Manager,
	wanted: { seasonId: number; farmId: number; amountG: number; priceMinor: number },
): Promise<{ outcome: 'done' | 'not-found' | 'closed' | 'not-member' }> {
	const { enterpriseId } = manager
	return inTransaction(world.db, async (tx) => {
		const season = await lockSeason(tx, { enterpriseId, seasonId: wanted.seasonId })
		if (!season) return { outcome: 'not-found' }
		if (season.isClosed) return { outcome: 'closed' }
		const members = await lockMemberFarms(tx, enterpriseId, season.fromOn)
		const joining = await lockMemberFarms(tx, enterpriseId, season.toOn)
		if (![...members, ...joining].includes(wanted.farmId)) return { outcome: 'not-member' }
		await keepPledge(tx, { ...wanted, at: world.now() })
		return { outcome: 'done' }
	})
}

/** Closes a season once it is over: its surplus is split to the fen, and nothing more is delivered into it. */
export function closeSeason(
	world: World,
	manager: Manager,
	{ seasonId, surplusMinor }: { seasonId: number; surplusMinor: number },
): Promise<{ outcome: 'done' | 'not-found' | 'closed' | 'not-over' | 'nobody' }> {
	const [at, actor] = [world.now(), actorOf(manager)]
	return inTransaction(world.db, async (tx) => {
		const season = await lockSeason(tx, { enterpriseId: manager.enterpriseId, seasonId })
		if (!season) return { outcome: 'not-found' }
		if (season.isClosed) return { outcome: 'closed' }
		if (localDateAt(at, MARKET_ZONE) <= season.toOn) return { outcome: 'not-over' }
		const split = splitSurplus(surplusMinor, season.splitBy, await surplusClaims(tx, seasonId))
		if (split.outcome === 'nobody') return split
		await writeClosed(tx, { seasonId, surplusMinor, parts: split.parts, at, actor })
		await recordStateChanges(tx, [
			{ entity: 'supply-season', entityId: seasonId, from: 'OPEN', to: 'CLOSED', actor, at },
		])
		return { outcome: 'done' }
	})
}

/** Writes down what a farm was paid for a season, once for each form; it may be ahead of what it is owed. */
export function payFarm(
	world: World,
	manager: Manager,
	payment: Omit<NewFarmPayment, 'at' | 'actor'>,
): Promise<{ outcome: 'done' | 'not-found' | 'in-future' }> {
	const { enterpriseId } = manager
	const at = world.now()
	if (payment.paidOn > localDateAt(at, MARKET_ZONE)) return Promise.resolve({ outcome: 'in-future' })
	return inTransaction(world.db, async (tx) => {
		const season = await lockSeason(tx, { enterpriseId, seasonId: payment.seasonId })
		const farms =
			season &&
			new Set([
				...(await lockMemberFarms(tx, enterpriseId, season.fromOn)),
				...(await lockMemberFarms(tx, enterpriseId, season.toOn)),
			])
		if (!farms?.has(payment.farmId)) return { outcome: 'not-found' }
		await insertFarmPayment(tx, { ...payment, at, actor: actorOf(manager) })
		return { outcome: 'done' }
	})
}
