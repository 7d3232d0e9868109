import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { ListingPreview } from '#app/features/catalog/components/listing-preview.tsx'
import { readPreview } from '#app/features/catalog/read-preview.server.ts'
import { PreviewBanner } from '#app/features/listings/components/preview-banner.tsx'
import { draftText } from '#app/features/listings/draft-text.ts'
import { findAdministeredListing } from '#app/features/listings/find-own-listing.server.ts'
import { idIn } from '#app/features/listings/id-in.ts'
import { lookOf } from '#app/platform/http.ts'
import { OfficeFault } from '#app/ui/layout/office-fault.tsx'
import { FaultPage } from '#app/ui/layout/fault-page.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useFault } from '#app/ui/layout/use-fault.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: draftText[language].preview, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = await requireAdministrator(context.world, request)
	const listing = await findAdministeredListing(context.world, viewer, idIn(params))
	const preview = listing && (await readPreview(context.world, lookOf(context), listing))
	if (!preview) throw new Response(null, { status: 404 })
	return data({ preview, state: listing.state, shelf: listing.shelf }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function PreviewListing() {
	const { preview, state, shelf } = useLoaderData<typeof loader>()
	return (
		<>
			<PreviewBanner state={state} shelf={shelf} back={'/admin/listings'} isForAdmin={true} />
			<ListingPreview preview={preview} />
		</>
	)
}

/** Who came in is led back to their office; who did not is told nothing of an office. */
export function ErrorBoundary() {
	const fault = useFault()
	if (fault.status !== 404) return <FaultPage {...fault} />
	return (
		<Page width="text">
			<OfficeFault {...fault} home="/admin" />
		</Page>
	)
}
