import { giftSubject } from '#app/domain/gifts/gift.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ToldPickUp } from '#app/domain/notices/notice-facts.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import type { Db } from '#db/client.ts'
import { receiverOfGift } from '#db/queries/gift-receivers.ts'

interface GiftThatWaits {
	orderId: number
	parcel: string
	things: Bilingual[]
	pickUp: ToldPickUp
	reminder: number
}

/** Tells the receiver of a gift that it waits, and with which code: on their account, else by what they left, each way once. */
export async function tellGiftReady(tx: Db, world: Teller, gift: GiftThatWaits): Promise<void> {
	const { orderId, parcel, things, pickUp, reminder } = gift
	const receiver = await receiverOfGift(tx, orderId)
	if (!receiver) return
	const { code, accountId, language, email, phone } = receiver
	const fact = `gift-ready:${parcel}:${pickUp.until}:${reminder}`
	const telling = {
		...({ fact, kind: 'gift-ready', audience: 'BUYER', orderId: null, link: `/gifts/${code}` } as const),
		...{ params: { things, isReminder: reminder > 0, pickUp }, people: [{ accountId, language, muted: [] }] },
	}
	if (accountId !== null) {
		await postNotices(tx, world, telling)
		return
	}
	for (const address of [email, phone].filter(Boolean)) {
		const stranger = { address, keySubject: giftSubject(code) }
		await postNotices(tx, world, { ...telling, fact: `${fact}:${address.includes('@') ? 'mail' : 'phone'}`, stranger })
	}
}
