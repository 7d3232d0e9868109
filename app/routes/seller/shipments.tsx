import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownPath } from '#app/domain/accounts/own-path.ts'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import type { ParcelAnswer } from '#app/features/logistics/components/parcel-card.tsx'
import { answerCallBack } from '#app/features/logistics/answer-call-back.server.ts'
import { answerHandOver } from '#app/features/logistics/answer-hand-over.server.ts'
import { ParcelList } from '#app/features/logistics/components/parcel-list.tsx'
import { ParcelsHead } from '#app/features/logistics/components/parcels-head.tsx'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { withDone } from '#app/features/logistics/parcel-done.ts'
import { piecesIn } from '#app/features/logistics/pieces-in.ts'
import { markParcelDelivered, markParcelReturned } from '#app/features/logistics/mark-delivered.server.ts'
import { readSellerParcels } from '#app/features/logistics/read-parcels.server.ts'
import { restockParcel } from '#app/features/logistics/restock-parcel.server.ts'
import { shipForm } from '#app/features/logistics/ship-form.ts'
import { sendInParts } from '#app/features/logistics/split-parcel.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { pageIn } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: logisticsText[language].parcels, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { searchParams } = new URL(request.url)
	const asked = { group: searchParams.get('which'), word: searchParams.get('q') ?? '', page: pageIn(request) }
	return readSellerParcels(office, seller, asked)
}

const numberOf = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

async function ship(office: World, seller: Seller, form: FormData): Promise<ParcelAnswer | null> {
	const values = enteredValues(form)
	const shipmentId = Number(values.shipment)
	const reading = readForm(shipForm, form)
	if (!reading.ok) return { shipmentId, faults: reading.faults, values }
	const { shipment, ...carried } = reading.value
	const { outcome } = await shipParcel(office, seller, { shipmentId: shipment, ...carried })
	switch (outcome) {
		case 'shipped':
			return null
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'number-taken':
			return { shipmentId, faults: { carrierNumber: outcome }, values }
		case 'not-packed':
		case 'already-gone':
		case 'recalled':
		case 'held':
			return { shipmentId, faults: { form: outcome }, values }
	}
}

async function deliver(office: World, seller: Seller, form: FormData): Promise<ParcelAnswer | null> {
	const shipmentId = numberOf(String(form.get('shipment')))
	const { outcome } = await markParcelDelivered(office, seller, shipmentId)
	if (outcome === 'delivered') return null
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return { shipmentId, faults: { form: outcome }, values: {} }
}

async function takeBack(office: World, seller: Seller, form: FormData): Promise<ParcelAnswer | null> {
	const shipmentId = numberOf(String(form.get('shipment')))
	const { outcome } = await markParcelReturned(office, seller, shipmentId)
	if (outcome === 'returned') return null
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return { shipmentId, faults: { form: outcome }, values: {} }
}

async function restock(office: World, seller: Seller, form: FormData): Promise<ParcelAnswer | null> {
	const values = enteredValues(form)
	const shipmentId = numberOf(values.shipment)
	const { outcome } = await restockParcel(office, seller, { shipmentId, pieces: piecesIn(values) })
	if (outcome === 'restocked') return null
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return { shipmentId, faults: { restock: outcome }, values }
}

async function split(office: World, seller: Seller, form: FormData): Promise<ParcelAnswer | null> {
	const values = enteredValues(form)
	const shipmentId = numberOf(values.shipment)
	const { outcome } = await sendInParts(office, seller, { shipmentId, pieces: piecesIn(values) })
	if (outcome === 'split') return null
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return { shipmentId, faults: { form: outcome }, values }
}

const DEEDS = new Map(
	Object.entries({
		...{ delivered: deliver, handed: answerHandOver, returned: takeBack, split, restock },
		...{ 'call-back-ASKED': answerCallBack('ASKED'), 'call-back-TOO_LATE': answerCallBack('TOO_LATE') },
	}),
)

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const form = await request.formData()
	const answer = await (DEEDS.get(String(form.get('deed'))) ?? ship)(office, seller, form)
	const returnTo = ownPath(String(form.get('returnTo')), '/seller/shipments')
	if (answer) return data({ ...answer, values: { ...answer.values, returnTo } }, 400)
	throw redirect(withDone(returnTo, form, request.url))
}

/** Also what was refused was refused because of how the parcel stands now. */
export const shouldRevalidate = () => true

export default function SellerShipments() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<>
			<ParcelsHead />
			<ParcelList {...page} answer={answer} />
		</>
	)
}
