import type { World } from '#app/platform/world.ts'
import { forgetReceiver } from '#db/queries/gift-receivers.ts'
import { findGift } from '#db/queries/gifts.ts'

export type ForgetOutcome = 'forgotten' | 'under-way' | 'claim-open'

/** Takes the receiver's address out of a gift that has come and of which no claim is open, at the word of whoever has its link. */
export async function forgetGiftReceiver(world: World, code: string): Promise<ForgetOutcome> {
	const at = world.now()
	if (await forgetReceiver(world.db, code, at)) return 'forgotten'
	const gift = await findGift(world.db, code, at)
	return gift?.hasOpenClaim && !gift.isUnderWay ? 'claim-open' : 'under-way'
}
