import type { Buyer } from '#app/domain/accounts/roles.ts'
import { erasureBlockers } from '#app/domain/privacy/erasure-blockers.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { countHeldData, type Person } from '#db/queries/held-data.ts'
import { officesHeld, ordersUnderWay, personOfAccount, personOfGuestOrder } from '#db/queries/persons.ts'

async function preview(db: Db, person: Person) {
	const [counts, orders, offices] = await Promise.all([
		countHeldData(db, person),
		ordersUnderWay(db, person),
		person.accountId === null ? null : officesHeld(db, person.accountId),
	])
	return { counts, blockers: erasureBlockers(orders, offices) }
}

/** What is held of an account, what of it an erasure takes and what stays, and what stands in its way. */
export async function readPrivacyPage(world: World, buyer: Buyer) {
	return preview(world.db, await personOfAccount(world.db, buyer.accountId))
}

/** The same of the guest of an order that a guard has opened; null when it is an account's, or its guest was taken out. */
export async function readGuestPrivacy(world: World, order: { number: string }) {
	const person = await personOfGuestOrder(world.db, order.number)
	return person ? preview(world.db, person) : null
}
