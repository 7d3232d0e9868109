import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { PackCard, Picks } from '#app/features/logistics/components/pick-list.tsx'
import { packingText } from '#app/features/logistics/packing-text.ts'
import { readPickList } from '#app/features/logistics/read-pick-list.server.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: packingText[language].title, isPrivate: true }))

const SPANS = ['today', 'tomorrow', 'all'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const wanted = new URL(request.url).searchParams.get('day')
	const day = SPANS.find((it) => it === wanted) ?? 'today'
	return readPickList(office, seller, day)
}

export default function PickList() {
	const { day, last, picks, packs, isCut, laterParcels } = useLoaderData<typeof loader>()
	const t = useText(packingText)
	const format = useFormats()
	const tabs = SPANS.map((it) => ({
		label: t[it],
		href: it === 'today' ? '/seller/pick-list' : `/seller/pick-list?day=${it}`,
		isCurrent: it === day,
	}))
	return (
		<>
			<PageHead
				title={t.title}
				eyebrow={last && format.dayWeekday(last)}
				lead={<span className="no-print">{t.lead}</span>}
			/>
			<Tabs label={t.title} tabs={tabs} />
			{packs.length === 0 ? (
				<div className="mt-6">
					<EmptyState
						title={t.nothing}
						actions={laterParcels > 0 ? <LinkButton href="/seller/pick-list?day=all">{t.all}</LinkButton> : undefined}
					>
						{laterParcels > 0 ? t.laterHas(format.number(laterParcels)) : t.nothingLead}
					</EmptyState>
				</div>
			) : (
				<>
					{isCut ? (
						<Notice tone="warn" className="mt-4">
							{t.cut}
						</Notice>
					) : null}
					<Section title={t.picks}>
						<p className="mb-2 text-sm text-soft">{t.picksLead}</p>
						<Picks picks={picks} />
					</Section>
					<Section title={t.packs}>
						<div className="grid grid-cols-[repeat(auto-fill,minmax(min(18rem,100%),1fr))] gap-3">
							{packs.map((pack) => (
								<PackCard key={pack.shipmentId} pack={pack} />
							))}
						</div>
					</Section>
				</>
			)}
		</>
	)
}
