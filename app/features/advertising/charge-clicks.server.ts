import { type JudgedClick, judgeClicks } from '#app/domain/promoted/charge-clicks.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { postPromotedClicks } from '#app/domain/settlement/post-promoted.ts'
import type { World } from '#app/platform/world.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import {
	enterprisesWithClicks,
	lockAdvertiser,
	readPurses,
	waitingClicks,
	writeJudged,
} from '#db/queries/promoted-clicks.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 500

/** What each promotion was charged for some clicks, with the last of them. */
function chargesOf(judged: readonly JudgedClick[]) {
	const charged = judged.filter(({ fate }) => fate === 'CHARGED')
	return [...new Set(charged.map(({ campaignId }) => campaignId))].map((campaignId) => {
		const own = charged.filter((click) => click.campaignId === campaignId)
		const amountMinor = sumMinor(own.map(({ priceMinor }) => priceMinor))
		return { campaignId, amountMinor, lastClickId: Math.max(...own.map(({ id }) => id)) }
	})
}

/** Judges an enterprise's clicks that wait, so many at once; gives how many there were. */
async function chargeEnterprise(world: World, enterpriseId: number): Promise<number> {
	return inTransaction(world.db, async (tx) => {
		await lockAdvertiser(tx, enterpriseId)
		const clicks = await waitingClicks(tx, enterpriseId, AT_ONCE)
		if (clicks.length === 0) return 0
		const { purses, balanceMinor } = await readPurses(tx, enterpriseId)
		const judged = judgeClicks(clicks, purses, balanceMinor)
		const at = world.now()
		await writeJudged(tx, judged, at)
		for (const charge of chargesOf(judged)) await insertPosting(tx, postPromotedClicks({ ...charge, enterpriseId }, at))
		return clicks.length
	})
}

/**
 * Charges the clicks on promoted listings to what their enterprises are owed: each once, none over a budget or the balance. Two runs
 * at once charge each once.
 */
export async function chargeClicks(world: World): Promise<void> {
	for (const enterpriseId of await enterprisesWithClicks(world.db)) {
		let judged = AT_ONCE
		while (judged === AT_ONCE) judged = await chargeEnterprise(world, enterpriseId)
	}
}
