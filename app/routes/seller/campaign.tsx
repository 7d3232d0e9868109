import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { campaignsText } from '#app/features/advertising/campaigns-text.ts'
import { CampaignView } from '#app/features/advertising/components/campaign-view.tsx'
import { readCampaign } from '#app/features/advertising/read-campaigns.server.ts'
import { idOf } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: campaignsText[language].title, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { searchParams } = new URL(request.url)
	const asked = { id: idOf(params.id), from: searchParams.get('from'), to: searchParams.get('to') }
	const found = await readCampaign(office, seller, asked)
	if (!found) throw new Response(null, { status: 404 })
	return data({ ...found, wasMade: searchParams.has('made') }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Campaign() {
	return <CampaignView {...useLoaderData<typeof loader>()} />
}
