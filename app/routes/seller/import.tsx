import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { ImportRunPage } from '#app/features/imports/components/import-run.tsx'
import { agreeImport, type DecideOutcome, dropImport } from '#app/features/imports/decide-import.server.ts'
import { importsText } from '#app/features/imports/imports-text.ts'
import { readImport } from '#app/features/imports/read-imports.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLookAgain } from '#app/ui/layout/use-look-again.ts'

const LOOK_AGAIN_SECONDS = 2

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: importsText[language].title, isPrivate: true }))

/** Without scripts the page asks for itself again while a job is at work. */
export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => ({
	'Cache-Control': 'no-store',
	...(loaderHeaders.has('Refresh') && { Refresh: loaderHeaders.get('Refresh') ?? '' }),
})

const idOf = (text = '') => (/^\d{1,15}$/.test(text) ? Number(text) : 0)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const view = await readImport(office, seller, idOf(params.id))
	if (!view) throw new Response(null, { status: 404 })
	const isBusy = view.run.state === 'RECEIVED' || view.run.state === 'APPLYING'
	return data({ view, isBusy }, isBusy ? { headers: { Refresh: String(LOOK_AGAIN_SECONDS) } } : undefined)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const runId = idOf(params.id)
	const deed = (await readFormData(request)).get('deed')
	const result: DecideOutcome =
		deed === 'drop'
			? await dropImport(office, seller, runId)
			: await agreeImport(office, seller, { runId, goodOnly: deed === 'apply-good' })
	switch (result.outcome) {
		case 'done':
			throw redirect(`/seller/imports/${runId}`)
		case 'has-faults':
		case 'nothing-good':
		case 'over':
			return data({ outcome: result.outcome }, 409)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export default function SellerImport() {
	const { view, isBusy } = useLoaderData<typeof loader>()
	useLookAgain(isBusy, LOOK_AGAIN_SECONDS)
	return <ImportRunPage view={view} isOver={useActionData<typeof action>()?.outcome === 'over'} />
}
