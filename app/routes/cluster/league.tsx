import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import {
	ClusteringPart,
	CoordinationTable,
	PublishedTable,
	SalesTable,
	SpecialTable,
} from '#app/features/clusters/components/league-sections.tsx'
import { MerchantTable } from '#app/features/clusters/components/merchant-table.tsx'
import { SpreadFigures } from '#app/features/clusters/components/spread-figures.tsx'
import { TaobaoTable } from '#app/features/clusters/components/taobao-table.tsx'
import { leagueText } from '#app/features/clusters/league-text.ts'
import { readLeague } from '#app/features/clusters/read-league.server.ts'
import { RegionMonthForm } from '#app/features/indicators/components/region-month-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: leagueText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const asked = { region: searchParams.get('region'), period: searchParams.get('period') }
	const league = await readLeague(context.world, administrator, asked)
	if (league.outcome !== 'found') throw refuseView(league.outcome, context.language)
	return data(league, { headers: { 'Cache-Control': 'no-store' } })
}

export default function League() {
	const league = useLoaderData<typeof loader>()
	const t = useText(leagueText)
	const words = useFigureWords()
	const { inequality } = league
	const share = (part: number | null) =>
		part === null || !inequality.total ? '—' : `${words.number(Math.round((100 * part) / inequality.total))}%`
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={words.name(league.region)} />
			<RegionMonthForm trail={league.trail} below={league.children} period={league.period} periods={league.periods} />
			<Section title={t.villages}>
				<p className="mb-3 text-soft">
					{t.villagesLead} {t.moreVillages(league.villageCount)}
				</p>
				<TaobaoTable caption={t.villages} rows={league.villages} />
			</Section>
			<Section title={t.towns}>
				<p className="mb-3 text-soft">{t.townsLead}</p>
				<TaobaoTable caption={t.towns} rows={league.towns} />
			</Section>
			<Section title={t.sales}>
				<p className="mb-3 text-soft">{t.salesLead}</p>
				<SalesTable rows={league.sales} />
				<SpreadFigures figures={league.salesFigures} isMoney />
				<p className="mt-3">
					<strong>{t.theil}</strong> {t.theilLead(share(inequality.between), share(inequality.within))}
				</p>
			</Section>
			<MerchantTable places={league.merchants} />
			<Section title={t.specialised}>
				<p className="mb-3 text-soft">{t.specialisedLead}</p>
				<SpecialTable rows={league.specialised} />
			</Section>
			<Section title={t.clustering}>
				<p className="mb-3 text-soft">{t.clusteringLead}</p>
				<ClusteringPart found={league.clustering} />
			</Section>
			<Section title={t.coordination}>
				<p className="mb-3 text-soft">{t.coordinationLead}</p>
				<CoordinationTable rows={league.coordination} />
			</Section>
			<Section title={t.figure1}>
				<p className="mb-3 text-soft">{t.figure1Lead}</p>
				<div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
					<PublishedTable
						rows={league.published.rows}
						own={[...league.trail.map(({ code }) => code), league.cityCode ?? '']}
					/>
					<div>
						<h3 className="mb-2 font-strong">{t.spread}</h3>
						<SpreadFigures figures={league.published.figures} />
					</div>
				</div>
			</Section>
		</>
	)
}
