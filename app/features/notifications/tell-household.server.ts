import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { HOUSEHOLD_CARRIERS } from '#app/domain/logistics/household-carriers.ts'
import { firstOf } from '#app/domain/logistics/household-parcel.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { householdToTell } from '#db/queries/household-parcels.ts'
import { inTransaction } from '#db/transaction.ts'

const NAMES: Readonly<Record<string, Bilingual>> = HOUSEHOLD_CARRIERS
const carrierName = (code: string): Bilingual => NAMES[code] ?? HOUSEHOLD_CARRIERS.OTHER

/** Tells by text message, at the number on its label, that a parcel waits; nobody is told of one that is gone. */
export async function tellHousehold(
	world: Teller,
	{ parcelId, reminder }: { parcelId: number; reminder: number },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const found = await householdToTell(tx, parcelId)
		if (found?.state !== 'WAITING') return
		const { carrier, name, phone, code, until, place, hours } = found
		await postNotices(tx, world, {
			...{
				fact: `household-parcel:${parcelId}:${reminder}`,
				kind: 'household-parcel',
				audience: 'BUYER',
				orderId: null,
			},
			params: {
				carrier: carrierName(carrier),
				called: firstOf(name),
				isReminder: reminder > 0,
				pickUp: { code, until, place, hours },
			},
			link: '/track',
			stranger: { address: phone, keySubject: null },
			people: [{ accountId: null, language: 'zh', muted: [] }],
		})
	})
}
