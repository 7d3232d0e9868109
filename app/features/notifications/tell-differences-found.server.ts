import type { DifferenceSubject } from '#app/domain/reconciliation/difference.ts'
import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellSettlers } from '#app/features/notifications/tell-settlers.server.ts'
import { countFoundDifferences } from '#db/queries/provider-differences.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells those who settle that the provider's books and ours differ; what agrees again meanwhile is no news. */
export async function tellDifferencesFound(
	world: Teller,
	{ foundAt, subjects }: { foundAt: string; subjects: DifferenceSubject[] },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const count = await countFoundDifferences(tx, subjects, new Date(foundAt))
		if (count === 0) return
		const fact = `differences-found:${subjects.join('+')}:${foundAt}`
		const telling = { kind: 'operator-differences-found', params: { count }, link: '/admin/reconciliation' } as const
		await tellSettlers(tx, world, { fact, ...telling })
	})
}
