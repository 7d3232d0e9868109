import { z } from 'zod'
import type { Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { setPayOnArrival as write } from '#db/queries/seller-listings.ts'

/** Which listing takes payment on arrival, or no longer. */
export const payOnArrivalForm = z.object({
	listing: z.coerce.number().int().positive(),
	arrival: z.enum(['yes', 'no']),
})

/** Lets a stay or experience be paid for on arrival, or no longer; bookings already made stay as they are. */
export async function setPayOnArrival(
	world: World,
	seller: Seller,
	wanted: { listingId: number; isAllowed: boolean },
): Promise<'set' | 'not-found'> {
	const { enterpriseId } = seller
	return (await write(world.db, { enterpriseId, ...wanted })) ? 'set' : 'not-found'
}
