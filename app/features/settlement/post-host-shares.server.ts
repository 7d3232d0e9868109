import { HOST_SHARE_BP, hostShareOf, postHostShare } from '#app/domain/settlement/host-share.ts'
import type { World } from '#app/platform/world.ts'
import { findHostedLine, type HostedLine, hostedLines, keepHostShare } from '#db/queries/host-shares.ts'
import { insertPosting } from '#db/queries/ledger.ts'
import { lockOrderForPosting } from '#db/queries/settled-orders.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 500

/** What is posted of a line's share, and what should be; the rate is the one of the first time. */
function stateOf(line: HostedLine) {
	const rateBp = line.posted?.rateBp ?? HOST_SHARE_BP
	return { rateBp, fromMinor: line.posted?.amountMinor ?? 0, toMinor: hostShareOf(line, rateBp) }
}

const isDue = (line: HostedLine) => {
	const { fromMinor, toMinor } = stateOf(line)
	return fromMinor !== toMinor
}

async function post(world: World, { lineId, orderId }: HostedLine): Promise<void> {
	const at = world.now()
	await inTransaction(world.db, async (tx) => {
		await lockOrderForPosting(tx, orderId)
		const line = await findHostedLine(tx, lineId)
		if (!line || !isDue(line)) return
		const { rateBp, fromMinor, toMinor } = stateOf(line)
		const { hostId, sellerId, currency, posted } = line
		const nth = (posted?.postings ?? 0) + 1
		await insertPosting(tx, postHostShare({ lineId, orderId, hostId, sellerId, currency, fromMinor, toMinor, nth }, at))
		await keepHostShare(tx, line, { rateBp, amountMinor: toMinor, at })
	})
}

/**
 * Gives each host its share of the sales that its printed codes brought other enterprises, once their money is released, and takes
 * back what refunds and lost disputes took: what should be is counted anew and the difference posted.
 */
export async function postHostShares(world: World): Promise<void> {
	for (let afterId = 0; ;) {
		const lines = await hostedLines(world.db, afterId, AT_ONCE)
		for (const line of lines) if (isDue(line)) await post(world, line)
		afterId = lines.at(-1)?.lineId ?? 0
		if (lines.length < AT_ONCE) return
	}
}
