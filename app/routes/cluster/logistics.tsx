import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { refuseRegion } from '#app/features/clusters/refuse-region.ts'
import { coldText } from '#app/features/logistics/cold-text.ts'
import { deliveryText } from '#app/features/network/delivery-text.ts'
import { NetworkMap } from '#app/features/network/components/network-map.tsx'
import { NodeFilter } from '#app/features/network/components/node-filter.tsx'
import { NodeList } from '#app/features/network/components/node-list.tsx'
import { networkText } from '#app/features/network/network-text.ts'
import { roadText } from '#app/features/network/road-text.ts'
import { readNetwork } from '#app/features/network/read-network.server.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: networkText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const found = await readNetwork(context.world, administrator, {
		language: context.language,
		region: searchParams.get('region'),
		kind: searchParams.get('kind'),
		text: (searchParams.get('q') ?? '').trim().slice(0, 60),
		page: Math.min(10_000, Math.max(1, Number.parseInt(searchParams.get('page') ?? '1', 10) || 1)),
	})
	if (found.outcome !== 'found') throw refuseRegion(found.outcome, context.language)
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Logistics() {
	const page = useLoaderData<typeof loader>()
	const t = useText(networkText)
	const road = useText(roadText)
	const cold = useText(coldText)
	const delivery = useText(deliveryText)
	const format = useFormats()
	const { region, kind, text } = page
	return (
		<>
			<PageHead
				title={t.title}
				lead={t.lead}
				actions={
					<>
						<LinkButton tone="quiet" href={`/admin/logistics/figures?region=${region.code}`}>
							{road.open}
						</LinkButton>
						<LinkButton tone="quiet" href={`/admin/logistics/plan?region=${region.code}`}>
							{delivery.open}
						</LinkButton>
						<LinkButton tone="quiet" href="/admin/logistics/cold">
							{cold.open}
						</LinkButton>
						{page.mayWrite ? (
							<LinkButton href={`/admin/logistics/nodes/new?region=${region.code}`}>{t.newNode}</LinkButton>
						) : null}
					</>
				}
			/>
			{page.map ? <NetworkMap map={page.map} counts={page.counts} /> : null}
			<Section title={t.nodes} id="nodes">
				<NodeFilter {...page} />
				<p className="text-sm text-soft">{t.nodeCount(format.number(page.total))}</p>
				<NodeList nodes={page.nodes} />
				<Pagination
					page={page.page}
					pageCount={page.pageCount}
					hrefOf={(number) =>
						`?region=${region.code}&kind=${kind ?? ''}&q=${encodeURIComponent(text)}&page=${number}#nodes`
					}
				/>
			</Section>
		</>
	)
}
