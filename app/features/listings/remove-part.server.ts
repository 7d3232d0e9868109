import type { z } from 'zod'
import type { Manager } from '#app/domain/accounts/roles.ts'
import { changeOwnListing, type NotWritten } from '#app/features/listings/change-own-listing.server.ts'
import type { removeForm } from '#app/features/listings/draft-form.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { deleteComponent } from '#db/queries/draft-components.ts'
import { deleteVariant } from '#db/queries/draft-goods.ts'
import { deleteTicket } from '#db/queries/draft-tickets.ts'

/** `in-use`: orders or packages name it, so that it can only be taken off sale. */
export type RemoveOutcome = { outcome: 'removed' | 'in-use' } | NotWritten

const REMOVE: Record<z.output<typeof removeForm>['part'], (tx: Db, listingId: number, id: number) => Promise<boolean>> =
	{
		variant: (tx, listingId, variantId) => deleteVariant(tx, { listingId, variantId }),
		ticket: (tx, listingId, unitTypeId) => deleteTicket(tx, { listingId, unitTypeId }),
		component: (tx, listingId, componentId) => deleteComponent(tx, { listingId, componentId }),
	}

/** Takes a variant, a kind of ticket or a component away for good, while nothing depends on it. */
export async function removePart(
	world: World,
	seller: Manager,
	listingId: number,
	{ part, id }: z.output<typeof removeForm>,
): Promise<RemoveOutcome> {
	return changeOwnListing<RemoveOutcome>(world, seller, listingId, async (tx) => {
		const isGone = await REMOVE[part](tx, listingId, id)
		const log = isGone ? { action: `listing.${part}-removed`, details: { id } } : null
		return { result: { outcome: isGone ? 'removed' : 'in-use' }, log }
	})
}
