import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { AgainstForm } from '#app/features/indicators/components/against-form.tsx'
import { UnitChange } from '#app/features/indicators/components/unit-change.tsx'
import { UnitGainsTable } from '#app/features/indicators/components/unit-gains-table.tsx'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { IndicatorSeries } from '#app/features/indicators/components/indicator-series.tsx'
import { ScoreTree } from '#app/features/indicators/components/score-tree.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { readIndexUnit } from '#app/features/indicators/read-index-unit.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: indexText[language].title, isPrivate: true }))

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const { regionCode: own } = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const [period, against] = [searchParams.get('period'), searchParams.get('against')]
	const unit = await readIndexUnit(context.world, own, { regionCode: params['region'] ?? '', period, against })
	if (unit.outcome !== 'found') throw refuseView(unit.outcome, context.language)
	return data(unit, { headers: { 'Cache-Control': 'no-store' } })
}

export default function IndexUnitPage() {
	const { region, period, tree, rank, peers, indicators, history, isRunning, trail, ...page } =
		useLoaderData<typeof loader>()
	const { change, gains, last } = page
	const t = useText(indexText)
	const insight = useText(indexInsightText)
	const words = useFigureWords()
	const terms = new Map(indicators.map((it) => [it.code, words.term(it)]))
	const name = words.name(region)
	const text = (score: number | null) => (score === null ? '—' : score.toFixed(1))
	return (
		<>
			<Breadcrumb
				trail={[
					{
						label: t.title,
						href: `/admin/index?region=${trail[0]?.code ?? ''}&period=${period}&level=${region.level}`,
					},
					{ label: name },
				]}
			/>
			<PageHead title={t.unitTitle(name)} lead={words.month(period)} />
			{isRunning ? <Notice className="mb-4">{words.t.running}</Notice> : null}
			<div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
				<Stat label={t.index} value={text(tree.score)} note={t.rankOf(rank, peers)} />
				{tree.children.map((child) => (
					<Stat key={child.code} label={words.t.levels[child.code] ?? child.code} value={text(child.score)} />
				))}
			</div>
			<Section title={t.tree}>
				<p className="mb-3 text-soft">{t.treeLead}</p>
				<ScoreTree
					tree={tree}
					terms={{
						termOf: (code) => terms.get(code) ?? code,
						hrefOf: (code) => `/admin/indicators/${code}?region=${region.code}&period=${period}`,
					}}
				/>
			</Section>
			<Section title={insight.change} id="change">
				<AgainstForm period={period} last={last} earlier={page.earlier} />
				<UnitChange
					change={change}
					last={last}
					termOf={(code) => terms.get(code) ?? code}
					hrefOf={(code) => `/admin/indicators/${code}?region=${region.code}&period=${period}`}
				/>
			</Section>
			<Section title={insight.gains} id="gains">
				<p className="mb-3 text-soft">{insight.gainsLead}</p>
				<UnitGainsTable gains={gains} termOf={(code) => terms.get(code) ?? code} />
			</Section>
			<Section title={t.history}>
				<IndicatorSeries series={history} unit="" term={t.index} running={isRunning ? period : null} />
			</Section>
		</>
	)
}
