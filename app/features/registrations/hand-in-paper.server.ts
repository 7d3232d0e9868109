import type { Manager } from '#app/domain/accounts/roles.ts'
import { checklistOf, type DocumentKind, parseDocumentNumber } from '#app/domain/registrations/documents.ts'
import { paperStep } from '#app/domain/registrations/paper-terms.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { keepScan } from '#app/features/registrations/keep-document.server.ts'
import type { World } from '#app/platform/world.ts'
import { dropSubmitted, insertPaper, kindOfEnterprise } from '#db/queries/enterprise-papers.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** A paper that follows one that ends, as sent. */
export interface NextPaper {
	kind: DocumentKind
	number: string
	validTo: string | null
	bytes: Uint8Array | null
}

export type HandInOutcome = { outcome: 'handed-in' | 'number' | 'over' | 'no-picture' | 'not-yours' }

/** Hands in a paper of an enterprise that sells, for its administrators to look at; what was handed in before it is dropped. */
export async function handInPaper(world: World, manager: Manager, sent: NextPaper): Promise<HandInOutcome> {
	const { enterpriseId, account } = manager
	const at = world.now()
	const number = parseDocumentNumber(sent.kind, sent.number)
	if (number === null) return { outcome: 'number' }
	if (paperStep(sent.validTo, localDateAt(at, MARKET_ZONE)) === 'over') return { outcome: 'over' }
	const enterprise = await kindOfEnterprise(world.db, enterpriseId)
	if (!enterprise || !checklistOf(enterprise.kind).some(({ kind }) => kind === sent.kind))
		return { outcome: 'not-yours' }
	const file = sent.bytes ? await keepScan(world, sent.bytes) : null
	if (file === null) return { outcome: 'no-picture' }
	const unused = await inTransaction(world.db, async (tx) => {
		const before = await dropSubmitted(tx, enterpriseId, sent.kind)
		const { kind, validTo } = sent
		const paperId = await insertPaper(tx, { enterpriseId, kind, number, validTo, file, state: 'SUBMITTED', at })
		const actor = `account:${account.accountId}`
		await recordStateChanges(tx, [{ entity: 'paper', entityId: paperId, from: null, to: 'SUBMITTED', actor, at }])
		await publishEvent(tx, {
			topic: 'paper-handed-in',
			dedupeKey: `paper-handed-in:${paperId}`,
			payload: { paperId },
			at,
		})
		return before
	})
	if (unused) await world.files.delete(unused)
	return { outcome: 'handed-in' }
}
