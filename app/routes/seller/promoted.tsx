import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireManager, requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readForm } from '#app/features/accounts/read-form.ts'
import { PromotedPage } from '#app/features/advertising/components/promoted-page.tsx'
import { movePromotedForm, promoteForm } from '#app/features/advertising/promote-form.ts'
import { movePromoted, promoteListing } from '#app/features/advertising/promote-listing.server.ts'
import { promotedText } from '#app/features/advertising/promoted-text.ts'
import { readPromoted } from '#app/features/advertising/read-promoted.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: promotedText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return { ...(await readPromoted(office, seller)), wasMade: new URL(request.url).searchParams.has('made') }
}

type Manager = Awaited<ReturnType<typeof requireManager>>
type Office = ReturnType<typeof officeOf>

async function move(office: Office, manager: Manager, form: FormData) {
	const reading = readForm(movePromotedForm, form)
	if (!reading.ok) throw new Response(null, { status: 400 })
	const { outcome } = await movePromoted(office, manager, reading.value)
	switch (outcome) {
		case 'moved':
			throw redirect('/seller/promoted', 303)
		case 'over':
			return data({ isOver: true as const }, 409)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export async function action({ request, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const form = await readFormData(request)
	if (form.has('promotion')) return move(office, manager, form)
	const reading = readForm(promoteForm, form)
	if (!reading.ok) return data({ values: reading.values, faults: reading.faults }, 400)
	const { outcome } = await promoteListing(office, manager, reading.value)
	if (outcome === 'made') throw redirect('/seller/promoted?made=1', 303)
	const fault = outcome === 'not-yours' ? 'listing' : 'place'
	const values = Object.fromEntries(
		[...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
	)
	const faults: Record<string, string> = { [fault]: fault }
	return data({ values, faults }, 409)
}

export default function Promoted() {
	return <PromotedPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
