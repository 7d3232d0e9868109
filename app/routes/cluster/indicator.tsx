import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { DefinitionCard } from '#app/features/indicators/components/definition-card.tsx'
import { FigureFacts, FigureHistory } from '#app/features/indicators/components/figure-facts.tsx'
import { GrowthList } from '#app/features/indicators/components/growth-list.tsx'
import { ComparedRegions, IndicatorSeries } from '#app/features/indicators/components/indicator-series.tsx'
import { RegionMonthForm } from '#app/features/indicators/components/region-month-form.tsx'
import { TradeRows } from '#app/features/indicators/components/trade-rows.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { entryText } from '#app/features/indicators/entry-text.ts'
import { indicatorPageText } from '#app/features/indicators/indicator-page-text.ts'
import { readIndicator } from '#app/features/indicators/read-indicator.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => {
		const { code, termZh, termEn } = args.data?.definition ?? { code: '', termZh: '', termEn: '' }
		return { title: `${code} ${language === 'zh' ? termZh : termEn}`, isPrivate: true }
	})

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const page = await readIndicator(context.world, administrator, {
		code: params['code'] ?? '',
		region: searchParams.get('region'),
		period: searchParams.get('period'),
		page: Math.min(100_000, Math.max(1, Number.parseInt(searchParams.get('page') ?? '1', 10) || 1)),
	})
	if (page.outcome !== 'found') throw refuseView(page.outcome, context.language)
	return data(page, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Indicator() {
	const { definition, region, trail, period, figure, ...page } = useLoaderData<typeof loader>()
	const words = useFigureWords()
	const p = useText(indicatorPageText)
	const e = useText(entryText)
	const { t } = words
	const { unit, code } = definition
	const term = words.term(definition)
	const at = (asked: string) => `/admin/indicators/${code}?region=${asked}&period=${period}`
	const group = [definition.level1, definition.level2].map((level) => t.levels[level] ?? level).join(' › ')
	return (
		<>
			<Breadcrumb
				trail={[
					{ label: t.title, href: `/admin/indicators?region=${region.code}&period=${period}` },
					...trail.map((above) => ({
						label: words.name(above),
						...(above.code === region.code ? {} : { href: at(above.code) }),
					})),
				]}
			/>
			<PageHead
				title={`${code} ${term}`}
				eyebrow={group}
				lead={`${words.name(region)} · ${words.month(period)}`}
				actions={
					definition.kind === 'a' ? null : (
						<LinkButton tone="quiet" href={`/admin/data?region=${region.code}&period=${period}&indicator=${code}`}>
							{e.title}
						</LinkButton>
					)
				}
			/>
			<RegionMonthForm trail={trail} below={page.children} period={period} periods={page.periods} />
			{page.isRunning ? <Notice className="mb-4">{t.running}</Notice> : null}
			<div className="grid items-start gap-4 lg:grid-cols-2">
				<FigureFacts figure={figure} own={page.own} unit={unit} period={period} />
				<DefinitionCard definition={definition} />
			</div>
			<Section title={p.series}>
				<IndicatorSeries series={page.series} unit={unit} term={term} running={page.isRunning ? period : null} />
				<GrowthList growth={page.growth} to={page.grownTo} />
			</Section>
			<Section title={p.below}>
				<ComparedRegions regions={page.compared} unit={unit} hrefOf={at} />
			</Section>
			<Section title={p.rows} id="rows">
				<TradeRows rows={page.rows} hrefOf={(number) => `${at(region.code)}&page=${number}#rows`} />
			</Section>
			<Section title={p.history}>
				<FigureHistory versions={page.versions} unit={unit} />
			</Section>
		</>
	)
}
