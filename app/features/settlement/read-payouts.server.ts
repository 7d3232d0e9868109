import type { Seller, Administrator } from '#app/domain/accounts/roles.ts'
import { LEAST_PAYOUT_MINOR } from '#app/domain/settlement/payout-due.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'
import { mayChangeBank } from '#app/features/settlement/save-bank-account.server.ts'
import type { World } from '#app/platform/world.ts'
import { readConnectedAccount, type ConnectedAccount } from '#db/queries/connected-accounts.ts'
import { listBatches } from '#db/queries/payout-batches.ts'
import { newestTransfers, payoutsOfBatches, payoutsOfSeller } from '#db/queries/payouts.ts'
import { readPayoutWay } from '#db/queries/payout-ways.ts'
import { readBankAccount, sellerBalance, sellerStatement } from '#db/queries/seller-statement.ts'

/** What an owner may see of the account: its key is ours. */
const shownAccount = ({ providerId, transfers, isSubmitted, due, disabledReason }: ConnectedAccount) => ({
	...{ providerId, transfers, isSubmitted, due, disabledReason },
})

const PAGE_SIZE = 25
const MOST_PAYOUTS = 12
const MOST_BATCHES = 10
const MOST_TRANSFERS = 25

/** What a seller is owed, why, where it is paid, and what was paid. Pages count from 1. */
export async function readSellerPayouts(world: World, seller: Seller, page: number) {
	const { enterpriseId } = seller
	const [balance, statement, bank, payouts, way, connected] = await Promise.all([
		sellerBalance(world.db, enterpriseId),
		sellerStatement(world.db, enterpriseId, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
		readBankAccount(world.db, enterpriseId),
		payoutsOfSeller(world.db, enterpriseId, MOST_PAYOUTS),
		readPayoutWay(world.db, enterpriseId),
		readConnectedAccount(world.db, enterpriseId),
	])
	return {
		balance,
		statement: statement.lines,
		pageCount: Math.max(1, Math.ceil(statement.total / PAGE_SIZE)),
		bank: bank ?? null,
		mayChangeBank: mayChangeBank(seller),
		payouts,
		way,
		connected: connected && shownAccount(connected),
		leastMinor: LEAST_PAYOUT_MINOR,
	}
}

/** The newest batches of payouts with what is in them, and the newest transfers. */
export async function readSettlement(world: World, administrator: Administrator) {
	await requireSettler(world, administrator)
	const [batches, transfers] = await Promise.all([
		listBatches(world.db, MOST_BATCHES),
		newestTransfers(world.db, MOST_TRANSFERS),
	])
	const payouts = await payoutsOfBatches(
		world.db,
		batches.map(({ id }) => id),
	)
	return {
		transfers,
		batches: batches.map((batch) => ({ ...batch, payouts: payouts.filter((it) => it.batchId === batch.id) })),
	}
}
