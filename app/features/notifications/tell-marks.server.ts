import { rolesThatMay } from '#app/domain/accounts/member-rights.ts'
import type { ToldDays } from '#app/domain/registrations/paper-terms.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { marksOfEnterprise } from '#db/queries/brand-licences.ts'
import { membersToTell } from '#db/queries/notice-people.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells an enterprise that its authorisation to bear a mark ends; nothing of one that was renewed meanwhile. */
export async function tellMarkDue(
	world: Teller,
	due: { brandId: number; enterpriseId: number; endsOn: string; step: ToldDays | 'over' },
): Promise<void> {
	const { brandId, enterpriseId, endsOn, step } = due
	await inTransaction(world.db, async (tx) => {
		const mark = (await marksOfEnterprise(tx, enterpriseId)).find((it) => it.brandId === brandId)
		if (mark?.endsOn !== endsOn) return
		const params = { mark: mark.name, endsOn, isOver: step === 'over', listings: mark.listings }
		const people = await membersToTell(tx, enterpriseId, rolesThatMay('write-listings'))
		const fact = `mark-due:${brandId}:${enterpriseId}:${endsOn}:${step}`
		const link = `/seller/papers?enterprise=${enterpriseId}`
		const telling = { fact, kind: 'seller-mark-due', params, link } as const
		await postNotices(tx, world, { ...telling, audience: 'SELLER', orderId: null, enterpriseId, people })
	})
}
