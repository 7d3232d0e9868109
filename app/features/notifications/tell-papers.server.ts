import type { ToldDays } from '#app/domain/registrations/paper-terms.ts'
import { rolesThatMay } from '#app/domain/accounts/member-rights.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellOperators } from '#app/features/notifications/tell-operators.server.ts'
import { type PaperToTell, paperToTell } from '#db/queries/enterprise-papers.ts'
import { membersToTell } from '#db/queries/notice-people.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Db } from '#db/client.ts'
import type { NoticeFacts } from '#app/domain/notices/notice-facts.ts'

async function tellKeepers<K extends 'seller-paper-due' | 'seller-paper-decided'>(
	tx: Db,
	world: Teller,
	paper: PaperToTell,
	telling: { fact: string; kind: K; params: NoticeFacts[K] },
): Promise<void> {
	const { enterpriseId } = paper
	const people = await membersToTell(tx, enterpriseId, rolesThatMay('write-listings'))
	const link = `/seller/papers?enterprise=${enterpriseId}`
	await postNotices(tx, world, { ...telling, audience: 'SELLER', orderId: null, enterpriseId, link, people })
}

/** Tells an enterprise that a paper of it ends, and the administrators of its place when it is over; nobody of one that was followed. */
export async function tellPaperDue(
	world: Teller,
	{ paperId, step }: { paperId: number; step: ToldDays | 'over' },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const paper = await paperToTell(tx, paperId)
		if (paper?.state !== 'IN_FORCE' || paper.validTo === null) return
		const { kind: document, validTo: endsOn, isSuspended, enterprise: seller } = paper
		const isOver = step === 'over'
		const stops = isOver && isSuspended
		const fact = `paper-due:${paperId}:${step}`
		await tellKeepers(tx, world, paper, { fact, kind: 'seller-paper-due', params: { document, endsOn, isOver, stops } })
		if (!isOver) return
		const params = { document, endsOn, stops, seller }
		const over = { regionCode: paper.regionCode }
		await tellOperators(tx, world, { fact, kind: 'operator-paper-over', params, link: '/admin/papers', over })
	})
}

/** Tells the administrators of a place that a paper waits for their look. */
export async function tellPaperHandedIn(world: Teller, { paperId }: { paperId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const paper = await paperToTell(tx, paperId)
		if (paper?.state !== 'SUBMITTED') return
		await tellOperators(tx, world, {
			...{ fact: `paper-handed-in:${paperId}`, kind: 'operator-paper-handed-in', link: '/admin/papers' },
			params: { document: paper.kind, seller: paper.enterprise },
			over: { regionCode: paper.regionCode },
		})
	})
}

/** Tells an enterprise what came of the look at its paper. */
export async function tellPaperDecided(world: Teller, { paperId }: { paperId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const paper = await paperToTell(tx, paperId)
		if (!paper || paper.state === 'SUBMITTED') return
		const to = paper.state === 'RETURNED' ? ('returned' as const) : ('accepted' as const)
		const params = { document: paper.kind, to, reasons: paper.reasons }
		await tellKeepers(tx, world, paper, { fact: `paper-decided:${paperId}`, kind: 'seller-paper-decided', params })
	})
}
