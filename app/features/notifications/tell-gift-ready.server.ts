import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ToldPickUp } from '#app/domain/notices/notice-facts.ts'
import type { Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellReceiver } from '#app/features/notifications/tell-receiver.server.ts'
import type { Db } from '#db/client.ts'

interface GiftThatWaits {
	orderId: number
	parcel: string
	things: Bilingual[]
	pickUp: ToldPickUp
	reminder: number
}

/** Tells the receiver of a gift that it waits, and with which code. */
export async function tellGiftReady(tx: Db, world: Teller, gift: GiftThatWaits): Promise<void> {
	const { orderId, parcel, things, pickUp, reminder } = gift
	const fact = `gift-ready:${parcel}:${pickUp.until}:${reminder}`
	const params = { things, isReminder: reminder > 0, pickUp }
	await tellReceiver(tx, world, orderId, { fact, kind: 'gift-ready', params, page: '' })
}
