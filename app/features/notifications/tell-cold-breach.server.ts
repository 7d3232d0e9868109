import { postNotices, type Teller } from '#app/features/notifications/post-notices.server.ts'
import { tellOperators } from '#app/features/notifications/tell-operators.server.ts'
import { type BreachToTell, breachToTell } from '#db/queries/cold-chain.ts'
import { membersToTell } from '#db/queries/notice-people.ts'
import type { Db } from '#db/client.ts'
import { inTransaction } from '#db/transaction.ts'

const factsOf = (parcels: readonly BreachToTell[]) => ({
	parcels: parcels.map(({ number }) => number),
	minutes: parcels[0]?.minutes ?? 0,
	worstC: parcels[0]?.worstC ?? 0,
})

async function tellEnterprise(tx: Db, world: Teller, breachId: number, own: BreachToTell[]): Promise<void> {
	const [head] = own
	if (!head) return
	const { enterpriseId, sellerOrderId } = head
	const params = factsOf(own)
	const fact = `cold-chain-breached:${breachId}:${enterpriseId}`
	await postNotices(tx, world, {
		...{ fact, kind: 'seller-cold-breach', audience: 'SELLER', orderId: null, enterpriseId, params },
		link: `/seller/orders/${sellerOrderId}?enterprise=${enterpriseId}`,
		people: await membersToTell(tx, enterpriseId, ['owner', 'manager', 'clerk']),
	})
	await tellOperators(tx, world, {
		...{ fact: `operator-${fact}`, kind: 'operator-cold-breach', params, link: '/admin/logistics/cold' },
		over: { enterpriseId },
	})
}

/** Tells the sellers of the parcels, and the administrators of their places, that it was too warm or too cold. */
export async function tellColdBreach(world: Teller, { breachId }: { breachId: number }): Promise<void> {
	await inTransaction(world.db, async (tx) => {
		const parcels = await breachToTell(tx, breachId)
		for (const enterpriseId of new Set(parcels.map((it) => it.enterpriseId)))
			await tellEnterprise(
				tx,
				world,
				breachId,
				parcels.filter((it) => it.enterpriseId === enterpriseId),
			)
	})
}
