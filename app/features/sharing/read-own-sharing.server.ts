import type { Buyer } from '#app/domain/accounts/roles.ts'
import { takeableMinor } from '#app/domain/rewards/reward.ts'
import { LEAST_TAKEN_MINOR } from '#app/domain/rewards/take-rewards.ts'
import type { World } from '#app/platform/world.ts'
import { linksOfAccount, rewardsOfAccount } from '#db/queries/account-sharing.ts'

/** What an account shared, what came of it, and what may be taken of it. */
export async function readOwnSharing(world: World, { accountId }: Buyer) {
	const [links, rewards] = await Promise.all([
		linksOfAccount(world.db, accountId),
		rewardsOfAccount(world.db, accountId),
	])
	const takeable = takeableMinor(rewards)
	return { links, rewards, takeable, canTake: takeable >= LEAST_TAKEN_MINOR }
}
