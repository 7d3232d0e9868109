import { waitingSubject } from '#app/domain/sessions/waiting-list.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { waitingToTell } from '#db/queries/told-waiting.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells the next in line that seats are kept for them, while they still are. */
export async function tellSeatsOffered(world: Teller, { entryId }: { entryId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const waiting = await waitingToTell(tx, entryId)
		if (!waiting || waiting.state !== 'OFFERED') return
		const { email, language, seats, until, startsAt, timeZone, title } = waiting
		await postNotices(tx, world, {
			...{ fact: `seats-offered:${entryId}`, kind: 'seats-offered', audience: 'BUYER', orderId: null },
			params: { title, startsAt: startsAt.toISOString(), timeZone, until: until.toISOString(), qty: seats },
			link: `/waiting/${entryId}`,
			stranger: { address: email, keySubject: waitingSubject(entryId) },
			people: [{ accountId: null, language, muted: [] }],
		})
	})
}
