import type { Buyer } from '#app/domain/accounts/roles.ts'
import { CODE_BYTES, linkCode } from '#app/domain/attribution/link-code.ts'
import { takeRewards } from '#app/domain/rewards/take-rewards.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { payRewards } from '#db/queries/account-sharing.ts'
import { lockRewardsOfAccount } from '#db/queries/rewards.ts'
import { insertCoupon } from '#db/queries/seller-promotions.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

const VALID_DAYS = 365

export type TakeOutcome = { outcome: 'taken'; code: string; amountMinor: number } | { outcome: 'too-little' }

/** Pays all that a sharer may take as one coupon of the platform's, good for anything for a year. */
export async function takeOwnRewards(world: World, { accountId }: Buyer): Promise<TakeOutcome> {
	const at = world.now()
	const code = linkCode(world.randomBytes(CODE_BYTES)).toUpperCase()
	return inTransaction(world.db, async (tx) => {
		const taking = takeRewards(await lockRewardsOfAccount(tx, accountId))
		if (!taking) return { outcome: 'too-little' }
		const { amountMinor, paid, settled } = taking
		const couponId = await insertCoupon(tx, {
			...{ enterpriseId: null, code, nameZh: '分享奖励', nameEn: 'Reward for sharing', amountMinor, discountBp: null },
			...{
				maxMinor: null,
				minSpendMinor: 0,
				startsAt: at,
				endsAt: addHours(at, 24 * VALID_DAYS),
				perBuyer: 1,
				uses: 1,
			},
		})
		if (couponId === null) throw new Error('a drawn code was taken')
		await payRewards(tx, { paid: paid.map(({ id }) => id), settled: settled.map(({ id }) => id), couponId, at })
		const actor = `account:${accountId}`
		await recordStateChanges(
			tx,
			paid.map(({ id }) => ({ entity: 'reward', entityId: id, from: 'AVAILABLE', to: 'PAID', actor, at })),
		)
		return { outcome: 'taken', code, amountMinor }
	})
}
