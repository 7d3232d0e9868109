import type { Seller } from '#app/domain/accounts/roles.ts'
import { handOverHere } from '#app/features/logistics/ship-parcel.server.ts'
import type { World } from '#app/platform/world.ts'

/** Takes the form of a parcel that its guest got in the house; gives what it says where nothing was kept. */
export async function answerHandOver(office: World, seller: Seller, form: FormData) {
	const shipmentId = Number(/^\d{1,15}$/.exec(String(form.get('shipment')))?.[0] ?? 0)
	const { outcome } = await handOverHere(office, seller, shipmentId)
	if (outcome === 'handed') return null
	if (outcome === 'not-found' || outcome === 'not-here') throw new Response(null, { status: 404 })
	return { shipmentId, faults: { form: outcome }, values: {} }
}
