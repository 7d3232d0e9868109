import { giftSubject } from '#app/domain/gifts/gift.ts'
import { channelsOf, reaches } from '#app/domain/notices/channels.ts'
import type { NoticeFacts, NoticeKind } from '#app/domain/notices/notice-facts.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import type { Db } from '#db/client.ts'
import { receiverOfGift } from '#db/queries/gift-receivers.ts'

interface ReceiverTelling<K extends NoticeKind> {
	fact: string
	kind: K
	params: NoticeFacts[K]
	/** The page of the gift that it leads to: '' or '/claim'. */
	page: '' | '/claim'
}

/** Tells the receiver of a gift: on their account, else by what they left, each way once. Nobody where the order is no gift, or its receiver is forgotten. */
export async function tellReceiver<K extends NoticeKind>(
	tx: Db,
	world: Teller,
	orderId: number,
	{ page, ...told }: ReceiverTelling<K>,
): Promise<void> {
	const receiver = await receiverOfGift(tx, orderId)
	if (!receiver) return
	const { code, accountId, language, email, phone } = receiver
	const telling = {
		...{ ...told, audience: 'BUYER' as const, orderId: null, link: `/gifts/${code}${page}` },
		people: [{ accountId, language, muted: [] }],
	}
	if (accountId !== null) {
		await postNotices(tx, world, telling)
		return
	}
	const isReached = (address: string) => channelsOf(told.kind, []).some((channel) => reaches(channel, address))
	for (const address of [email, phone].filter((it) => it !== '' && isReached(it))) {
		const fact = `${told.fact}:${address.includes('@') ? 'mail' : 'phone'}`
		await postNotices(tx, world, { ...telling, fact, stranger: { address, keySubject: giftSubject(code) } })
	}
}
