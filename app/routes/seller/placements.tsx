import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readForm } from '#app/features/accounts/read-form.ts'
import { PlacementsPage } from '#app/features/sharing/components/placements-page.tsx'
import { endPlacement, makePlacement, readPlacements } from '#app/features/sharing/keep-placements.server.ts'
import { placementForm } from '#app/features/sharing/placement-form.ts'
import { placementText } from '#app/features/sharing/placement-text.ts'
import { idOf, readFormData } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: placementText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const wasMade = new URL(request.url).searchParams.has('made')
	return { ...(await readPlacements(office, seller)), wasMade }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const form = await readFormData(request)
	if (form.get('intent') === 'close') {
		const { outcome } = await endPlacement(office, seller, idOf(String(form.get('id'))))
		if (outcome === 'not-found') throw new Response(null, { status: 404 })
		throw redirect('/seller/placements', 303)
	}
	const reading = readForm(placementForm, form)
	if (!reading.ok) return data({ values: reading.values, faults: reading.faults }, 400)
	const { outcome } = await makePlacement(office, seller, reading.value)
	if (outcome === 'made') throw redirect('/seller/placements?made=1', 303)
	const faults: Record<string, string> = { listing: 'listing' }
	const values: Record<string, string> = { ...reading.value }
	return data({ values, faults }, 409)
}

export default function SellerPlacements() {
	return <PlacementsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
