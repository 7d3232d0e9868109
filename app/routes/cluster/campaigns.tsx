import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { AllCampaigns } from '#app/features/advertising/components/all-campaigns.tsx'
import { campaignsText } from '#app/features/advertising/campaigns-text.ts'
import { readAllCampaigns } from '#app/features/advertising/read-all-campaigns.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: campaignsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const asked = { from: searchParams.get('from'), to: searchParams.get('to') }
	const found = await readAllCampaigns(context.world, administrator, asked)
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

export default function RegionCampaigns() {
	return <AllCampaigns {...useLoaderData<typeof loader>()} />
}
