import { overPapers, paperStep, TOLD_DAYS } from '#app/domain/registrations/paper-terms.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import {
	type EnterprisePaper,
	lockEnterprise,
	papersEnding,
	papersOfEnterprise,
	suspendForPapers,
} from '#db/queries/enterprise-papers.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells that a paper comes to its end, once at each step; one that is over and needed takes its enterprise off the market. */
async function followPaper(world: World, paper: EnterprisePaper, today: string): Promise<void> {
	const step = paperStep(paper.validTo, today)
	if (step === null) return
	const at = world.now()
	const { id: paperId, enterpriseId } = paper
	await inTransaction(world.db, async (tx) => {
		if (step === 'over') {
			await lockEnterprise(tx, enterpriseId)
			const held = (await papersOfEnterprise(tx, enterpriseId)).filter(({ state }) => state === 'IN_FORCE')
			const stops = overPapers(paper.enterpriseKind, held, today).length > 0
			if (stops && (await suspendForPapers(tx, enterpriseId, true))) {
				const change = { entity: 'enterprise' as const, entityId: enterpriseId, from: 'verified', to: 'suspended' }
				await recordStateChanges(tx, [{ ...change, actor: 'system', reason: `paper over: ${paper.kind}`, at }])
			}
		}
		const dedupeKey = `paper-due:${paperId}:${step}`
		await publishEvent(tx, { topic: 'paper-due', dedupeKey, payload: { paperId, step }, at })
	})
}

/** Follows the papers of enterprises to their ends. Gives how many are near it or past it. */
export async function followPapers(world: World): Promise<number> {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const ending = await papersEnding(world.db, addDays(today, TOLD_DAYS[0]))
	for (const paper of ending) await followPaper(world, paper, today)
	return ending.length
}
