import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { overPapers, PAPER_MOVES } from '#app/domain/registrations/paper-terms.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import {
	endLook,
	type EnterprisePaper,
	findPaper,
	lockEnterprise,
	papersOfEnterprise,
	suspendForPapers,
} from '#db/queries/enterprise-papers.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type PaperDecision = { does: 'accept' } | { does: 'return'; reasons: Bilingual }
export type DecidePaperOutcome = { outcome: 'decided' | 'not-found' | 'not-now' | 'not-allowed' }

/** Puts an enterprise back on the market that was off it for its papers, once none of those it needs is over. */
async function takeUpAgain(tx: Db, paper: EnterprisePaper, how: { actor: string; at: Date }): Promise<void> {
	const { enterpriseId, enterpriseKind } = paper
	const held = (await papersOfEnterprise(tx, enterpriseId)).filter(({ state }) => state === 'IN_FORCE')
	if (overPapers(enterpriseKind, held, localDateAt(how.at, MARKET_ZONE)).length > 0) return
	if (!(await suspendForPapers(tx, enterpriseId, false))) return
	const change = { entity: 'enterprise' as const, entityId: enterpriseId, from: 'suspended', to: 'verified' }
	await recordStateChanges(tx, [{ ...change, ...how, reason: 'papers in force' }])
}

/** Accepts a paper that an enterprise of the region handed in, or sends it back with reasons. */
export async function decidePaper(
	world: World,
	{ regionCode, account, mayWrite }: Administrator,
	id: number,
	decision: PaperDecision,
): Promise<DecidePaperOutcome> {
	if (!mayWrite) return { outcome: 'not-allowed' }
	const at = world.now()
	const state = decision.does === 'accept' ? 'IN_FORCE' : 'RETURNED'
	const actor = `account:${account.accountId}`
	return inTransaction(world.db, async (tx): Promise<DecidePaperOutcome> => {
		const known = await findPaper(tx, { id, regionCode })
		if (!known) return { outcome: 'not-found' }
		await lockEnterprise(tx, known.enterpriseId)
		const paper = await findPaper(tx, { id, regionCode }, { lock: true })
		if (!paper) return { outcome: 'not-found' }
		if (!mayMove(PAPER_MOVES, paper.state, state)) return { outcome: 'not-now' }
		const reasons = decision.does === 'return' ? decision.reasons : { zh: '', en: '' }
		await endLook(tx, paper, { state, reasons, at })
		await recordStateChanges(tx, [{ entity: 'paper', entityId: id, from: paper.state, to: state, actor, at }])
		await recordAudit(tx, {
			...{ at, actorKind: 'account', actorId: account.accountId, subjectKind: 'paper', subjectId: id },
			action: state === 'IN_FORCE' ? 'paper.accepted' : 'paper.returned',
			details: { enterpriseId: paper.enterpriseId, kind: paper.kind, ...(reasons.en && { reason: reasons.en }) },
		})
		if (state === 'IN_FORCE') await takeUpAgain(tx, paper, { actor, at })
		await publishEvent(tx, { topic: 'paper-decided', dedupeKey: `paper-decided:${id}`, payload: { paperId: id }, at })
		return { outcome: 'decided' }
	})
}
