import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellOperators } from '#app/features/notifications/tell-operators.server.ts'
import { mutedTopics } from '#db/queries/notice-people.ts'
import { registrationToTell } from '#db/queries/told-registrations.ts'
import { inTransaction } from '#db/transaction.ts'

interface RegistrationEvent {
	registrationId: number
	key: string
}

/** Tells the administrators of a place that somebody there wants to sell, while it still waits for them. */
export async function tellRegistrationAsked(world: Teller, { registrationId, key }: RegistrationEvent): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await registrationToTell(tx, registrationId)
		if (told?.state !== 'SUBMITTED') return
		await tellOperators(tx, world, {
			...{ fact: `registration-asked:${key}`, kind: 'operator-registration-asked' },
			link: `/admin/registrations/${registrationId}`,
			params: { name: told.name, place: told.place },
			over: { regionCode: told.regionCode },
		})
	})
}

/** Tells an applicant what came of the look. */
export async function tellRegistrationMoved(world: Teller, { registrationId, key }: RegistrationEvent): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const told = await registrationToTell(tx, registrationId)
		if (!told?.accountId || (told.state !== 'APPROVED' && told.state !== 'RETURNED')) return
		const { accountId, language, name, reasons, state } = told
		await postNotices(tx, world, {
			...{ fact: `registration-moved:${key}`, kind: 'registration-moved', audience: 'BUYER', orderId: null },
			params: { name, to: state === 'APPROVED' ? 'approved' : 'returned', reasons },
			link: `/seller/start/${registrationId}`,
			people: [{ accountId, language, muted: await mutedTopics(tx, accountId) }],
		})
	})
}
