import type { Seller } from '#app/domain/accounts/roles.ts'
import { mayChangeBank } from '#app/features/settlement/save-bank-account.server.ts'
import type { World } from '#app/platform/world.ts'
import {
	insertConnectedAccount,
	keepAccountId,
	readConnectedAccount,
	renewAccount,
} from '#db/queries/connected-accounts.ts'

export type Connecting = { outcome: 'out-of-reach' } | { outcome: 'go-on'; url: string }

/** The seller's account at the provider, opened under the key on its row where there is none yet. */
async function accountOf(world: World, seller: Seller): Promise<string> {
	const { enterpriseId } = seller
	const by = `account:${seller.account.accountId}`
	await insertConnectedAccount(world.db, { enterpriseId, by, at: world.now() })
	await renewAccount(world.db, enterpriseId)
	const row = await readConnectedAccount(world.db, enterpriseId)
	if (!row) throw new Error(`no account was written for ${enterpriseId}`)
	if (row.providerId !== null) return row.providerId
	world.faultPoint('account-marked')
	const owner = { enterpriseId, email: seller.account.email }
	const providerId = await world.payouts.stripe.openAccount(owner, row.idempotencyKey)
	world.faultPoint('account-opened')
	await keepAccountId(world.db, enterpriseId, providerId)
	return providerId
}

/** Leads an owner to the provider's pages, where the shop's account is set up; opened once, however often this is asked. */
export async function connectAccount(world: World, seller: Seller): Promise<Connecting> {
	if (!mayChangeBank(seller)) throw new Response(null, { status: 403 })
	try {
		const providerId = await accountOf(world, seller)
		const page = `${world.origin}/seller/payouts`
		const ways = { returnUrl: `${page}/connected`, refreshUrl: `${page}/connected?again=1` }
		return { outcome: 'go-on', url: await world.payouts.stripe.onboard({ providerId, ...ways }) }
	} catch (error) {
		world.log.warn({ enterprise_id: seller.enterpriseId, err: error }, 'an account could not be opened yet')
		return { outcome: 'out-of-reach' }
	}
}
