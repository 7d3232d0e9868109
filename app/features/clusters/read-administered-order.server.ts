import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import {
	findAdministeredOrder,
	listAdministeredLines,
	listOrderMovements,
	listOrderParcels,
} from '#db/queries/administered-trade.ts'
import { creditsOfOrder } from '#db/queries/attributions.ts'

/** An order as far as it lies in the administrator's region, without anything of its buyer. */
export async function readAdministeredOrder({ db }: World, { regionCode }: Administrator, number: string) {
	const order = await findAdministeredOrder(db, number, regionCode)
	if (!order) return { outcome: 'not-here' as const }
	const lines = await listAdministeredLines(db, order.id, regionCode)
	const movements = await listOrderMovements(db, order.id)
	const parcels = await listOrderParcels(db, order.id, regionCode)
	const credits = await creditsOfOrder(db, order.id)
	return { outcome: 'found' as const, order, lines, movements, parcels, credits }
}
