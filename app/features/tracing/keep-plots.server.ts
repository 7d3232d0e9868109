import type { Seller } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { safeFrom } from '#app/domain/tracing/safety-interval.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { setLotStates } from '#db/queries/lots.ts'
import {
	insertPlot,
	insertPlotInput,
	lockPlot,
	type NewPlot,
	type NewPlotInput,
	openLotsOf,
	strikeInput,
} from '#db/queries/plots.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

const actorOf = (seller: Seller) => `account:${seller.account.accountId}`

/** Adds a field, orchard, shed or pond of the enterprise, or of one of its member farms. */
export async function addPlot(
	world: World,
	seller: Seller,
	plot: Omit<NewPlot, 'enterpriseId' | 'at'>,
): Promise<{ outcome: 'added' | 'code-taken' | 'not-found' }> {
	try {
		const id = await insertPlot(world.db, { ...plot, enterpriseId: seller.enterpriseId, at: world.now() })
		return { outcome: id === null ? 'not-found' : 'added' }
	} catch (error) {
		if (isTaken(error, 'plots_enterprise_id_code_key')) return { outcome: 'code-taken' }
		throw error
	}
}

export type RecordInputOutcome =
	/** `held`: lots that had been harvested within its interval, and wait for a decision now. */
	{ outcome: 'recorded'; held: string[] } | { outcome: 'not-found' | 'in-future' }

/** Open lots that an input makes doubtful are held. */
async function holdDoubtful(tx: Db, input: NewPlotInput): Promise<string[]> {
	const lots = await openLotsOf(tx, input.plotId, { from: input.appliedOn, until: safeFrom(input) })
	if (lots.length === 0) return []
	const ids = lots.map(({ id }) => id)
	await setLotStates(tx, ids, 'HOLD')
	const { at, actor } = input
	const reason = `within the safety interval of ${input.name}, ${input.appliedOn}`.slice(0, 200)
	await recordStateChanges(
		tx,
		ids.map((entityId) => ({ entity: 'lot', entityId, from: 'OPEN', to: 'HOLD', actor, reason, at })),
	)
	return lots.map(({ lotCode }) => lotCode)
}

/** Notes what was applied to a plot. Noted late, it holds the open lots that were harvested within its safety interval. */
export async function recordInput(
	world: World,
	seller: Seller,
	input: Omit<NewPlotInput, 'at' | 'actor'>,
): Promise<RecordInputOutcome> {
	if (input.appliedOn > localDateAt(world.now(), MARKET_ZONE)) return { outcome: 'in-future' }
	const written = { ...input, at: world.now(), actor: actorOf(seller) }
	return inTransaction(world.db, async (tx) => {
		const plot = await lockPlot(tx, { enterpriseId: seller.enterpriseId, plotId: input.plotId })
		if (!plot) return { outcome: 'not-found' }
		await insertPlotInput(tx, written)
		return { outcome: 'recorded', held: await holdDoubtful(tx, written) }
	})
}

/** Strikes out an input that was noted wrongly; it stays to be seen, with the reason. */
export async function strikeOutInput(
	world: World,
	seller: Seller,
	strike: { inputId: number; reason: string },
): Promise<{ outcome: 'struck' | 'not-found' }> {
	const isDone = await strikeInput(world.db, { ...strike, enterpriseId: seller.enterpriseId, at: world.now() })
	return { outcome: isDone ? 'struck' : 'not-found' }
}
