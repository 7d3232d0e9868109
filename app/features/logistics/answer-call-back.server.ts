import type { Seller } from '#app/domain/accounts/roles.ts'
import type { CallBackAnswer } from '#app/domain/tracking/call-back.ts'
import { callBackParcel } from '#app/features/logistics/call-back-parcel.server.ts'
import type { World } from '#app/platform/world.ts'

/** Takes the form of a parcel that is called back; gives what it says where nothing was kept. */
export const answerCallBack = (answer: CallBackAnswer) => async (office: World, seller: Seller, form: FormData) => {
	const text = (name: string) => String(form.get(name) ?? '')
	const shipmentId = Number(/^\d{1,15}$/.exec(text('shipment'))?.[0] ?? 0)
	const words = text('words')
	const { outcome } = await callBackParcel(office, seller, { shipmentId, answer, words })
	if (outcome === 'kept') return null
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return { shipmentId, faults: { callBack: outcome }, values: { words } }
}
