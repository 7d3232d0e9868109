import type { Seller } from '#app/domain/accounts/roles.ts'
import { mayChangeBank } from '#app/features/settlement/save-bank-account.server.ts'
import type { World } from '#app/platform/world.ts'
import { adoptAccount } from '#db/queries/connected-accounts.ts'
import { savePayoutWay } from '#db/queries/payout-ways.ts'
import { inTransaction } from '#db/transaction.ts'

export type ChosenWay = {
	outcome: 'chosen' | 'unknown-account' | 'account-not-ready' | 'account-taken' | 'out-of-reach'
}

/** Keeps how a seller is paid from now on. An account at the provider is asked about first: nothing is sent to one that is not ready. */
export async function choosePayoutWay(
	world: World,
	seller: Seller,
	wanted: { way: 'stripe' | 'bank_file'; account: string },
): Promise<ChosenWay> {
	if (!mayChangeBank(seller)) throw new Response(null, { status: 403 })
	const { way: carrier } = wanted
	const stripeAccount = carrier === 'stripe' ? wanted.account : null
	if (stripeAccount !== null) {
		const found = await world.payouts.stripe.check(stripeAccount).catch(() => 'out-of-reach' as const)
		if (found === 'out-of-reach') return { outcome: found }
		if (found === 'unknown') return { outcome: 'unknown-account' }
		if (found === 'not-ready') return { outcome: 'account-not-ready' }
	}
	const by = `account:${seller.account.accountId}`
	const { enterpriseId } = seller
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<ChosenWay> => {
		const isOwn =
			stripeAccount === null || (await adoptAccount(tx, { enterpriseId, providerId: stripeAccount, by, at }))
		const isKept = isOwn && (await savePayoutWay(tx, enterpriseId, { carrier, stripeAccount, by, at }))
		return { outcome: isKept ? 'chosen' : 'account-taken' }
	})
}
