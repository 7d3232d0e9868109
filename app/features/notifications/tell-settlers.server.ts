import type { NoticeKind } from '#app/domain/notices/notice-facts.ts'
import { postNotices, type Teller, type Telling } from '#app/features/notifications/post-notices.server.ts'
import type { Db } from '#db/client.ts'
import { settlersToTell } from '#db/queries/notice-people.ts'

/** Tells those who may settle with everybody, in the caller's transaction: what moves the platform's money is work for nobody else. */
export async function tellSettlers<K extends NoticeKind>(
	tx: Db,
	world: Teller,
	telling: Pick<Telling<K>, 'fact' | 'kind' | 'params' | 'link'> & { orderId?: number },
): Promise<void> {
	const people = await settlersToTell(tx)
	await postNotices(tx, world, { ...telling, audience: 'ADMINISTRATOR', orderId: telling.orderId ?? null, people })
}
