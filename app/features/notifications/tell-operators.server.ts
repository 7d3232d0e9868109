import type { NoticeFacts, NoticeKind } from '#app/domain/notices/notice-facts.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import type { Db } from '#db/client.ts'
import { administratorsToTell } from '#db/queries/notice-people.ts'

/** Tells the administrators of the places an order or an enterprise belongs to, in the caller's transaction. */
export async function tellOperators<K extends NoticeKind>(
	tx: Db,
	world: Teller,
	telling: {
		fact: string
		kind: K
		params: NoticeFacts[K]
		link: string
		over: { orderId?: number | null; enterpriseId?: number | null; regionCode?: string | null }
	},
): Promise<void> {
	const { over, ...rest } = telling
	const people = await administratorsToTell(tx, over)
	await postNotices(tx, world, { ...rest, audience: 'ADMINISTRATOR', orderId: over.orderId ?? null, people })
}
