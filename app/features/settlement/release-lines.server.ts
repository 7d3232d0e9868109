import { freezesPayout } from '#app/domain/payments/disputes.ts'
import { postRelease } from '#app/domain/settlement/post-release.ts'
import { lineReleaseAt, releaseCutoffs, type PaidLine } from '#app/domain/settlement/release.ts'
import type { World } from '#app/platform/world.ts'
import { isMoneyHeld } from '#db/queries/fraud-warnings.ts'
import { insertPosting, lineBalances } from '#db/queries/ledger.ts'
import { linesWithOpenClaim } from '#db/queries/open-claims.ts'
import { listReleasableLines, markLineReleased, readUnreleasedLine } from '#db/queries/releasable-lines.ts'
import { disputesOf, lockOrderForPosting } from '#db/queries/settled-orders.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 200

function isDue(line: PaidLine, now: Date): boolean {
	const at = lineReleaseAt(line)
	return at !== null && at <= now
}

/** Releases one line as it stands once its order is locked; false when it is not due after all. */
async function release(world: World, { lineId, orderId }: { lineId: number; orderId: number }): Promise<boolean> {
	const now = world.now()
	return inTransaction(world.db, async (tx) => {
		await lockOrderForPosting(tx, orderId)
		const line = await readUnreleasedLine(tx, lineId)
		const hasOpenClaim = (await linesWithOpenClaim(tx, [lineId], now)).has(lineId)
		if (!line || !isDue({ ...line, hasOpenClaim }, now)) return false
		if ((await disputesOf(tx, orderId)).some((it) => freezesPayout(it.state, it.isLossBooked))) return false
		if (await isMoneyHeld(tx, orderId)) return false
		await insertPosting(tx, postRelease({ ...line, balances: await lineBalances(tx, lineId) }, now))
		await markLineReleased(tx, lineId, now)
		world.faultPoint('line-released-before-commit')
		return true
	})
}

/** Makes the money of each line whose time has come payable to its seller; a line with an open claim, a dispute or a warning of fraud waits. */
export async function releaseLines(world: World): Promise<number> {
	const cutoffs = releaseCutoffs(world.now())
	let released = 0
	for (let afterId = 0; ;) {
		const lines = await listReleasableLines(world.db, cutoffs, { afterId, limit: AT_ONCE })
		for (const line of lines) if (await release(world, line)) released++
		afterId = lines.at(-1)?.lineId ?? 0
		if (lines.length < AT_ONCE) return released
	}
}
