import { accountStanding } from '#app/domain/settlement/account-standing.ts'
import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { readConnectedAccount } from '#db/queries/connected-accounts.ts'
import { membersToTell } from '#db/queries/notice-people.ts'
import { readPayoutWay } from '#db/queries/payout-ways.ts'
import { enterpriseToTell } from '#db/queries/told-papers.ts'
import { inTransaction } from '#db/transaction.ts'

/** Tells a shop's owners that the account they are paid to can be sent nothing any more; one that goes again meanwhile is no news. */
export async function tellAccountStopped(
	world: Teller,
	{ enterpriseId, key }: { enterpriseId: number; key: string },
): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const account = await readConnectedAccount(tx, enterpriseId)
		const { carrier } = await readPayoutWay(tx, enterpriseId)
		if (!account || account.transfers === 'active' || carrier !== 'stripe') return
		const params = {
			seller: await enterpriseToTell(tx, enterpriseId),
			isGone: accountStanding(account) === 'stopped',
		}
		await postNotices(tx, world, {
			...{ kind: 'seller-account-stopped', params, audience: 'SELLER', orderId: null, enterpriseId },
			fact: `account-stopped:${enterpriseId}:${key}`,
			link: `/seller/payouts?enterprise=${enterpriseId}`,
			people: await membersToTell(tx, enterpriseId, ['owner']),
		})
	})
}
