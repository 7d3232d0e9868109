import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { AgainstForm } from '#app/features/indicators/components/against-form.tsx'
import { isBusy } from '#app/features/indicators/components/estimate-progress.tsx'
import { PlaceSensitivity } from '#app/features/indicators/components/place-sensitivity.tsx'
import { NoIndex } from '#app/features/indicators/components/no-index.tsx'
import { UnitHead } from '#app/features/indicators/components/unit-head.tsx'
import { UnitParts } from '#app/features/indicators/components/unit-parts.tsx'
import { UnitChange } from '#app/features/indicators/components/unit-change.tsx'
import { UnitGainsTable } from '#app/features/indicators/components/unit-gains-table.tsx'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { IndicatorSeries } from '#app/features/indicators/components/indicator-series.tsx'
import { ScoreGaps } from '#app/features/indicators/components/score-gaps.tsx'
import { ScoreTree } from '#app/features/indicators/components/score-tree.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { readIndexUnit } from '#app/features/indicators/read-index-unit.server.ts'
import { estimateText } from '#app/features/indicators/estimate-text.ts'
import { readPlaceSensitivity } from '#app/features/indicators/read-place-sensitivity.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { steerEstimate } from '#app/features/indicators/steer-estimate.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLookAgain } from '#app/ui/layout/use-look-again.ts'
import { useText } from '#app/ui/text/language.tsx'

const LOOK_AGAIN_SECONDS = 1
const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: indexText[language].title, isPrivate: true }))

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { regionCode: own } = administrator
	const { searchParams } = new URL(request.url)
	const [period, against] = [searchParams.get('period'), searchParams.get('against')]
	const unit = await readIndexUnit(context.world, own, { regionCode: params['region'] ?? '', period, against })
	if (unit.outcome === 'no-index') return data(unit, { status: 404, headers: NO_STORE })
	if (unit.outcome !== 'found') throw refuseView(unit.outcome, context.language)
	const sensitivity = await readPlaceSensitivity(context.world, administrator, unit)
	return data({ ...unit, sensitivity }, { headers: NO_STORE })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const fields = await readFormData(request)
	const [deed, run] = [String(fields.get('deed')), String(fields.get('run'))]
	const asked = { deed, run, place: params['region'] ?? '' }
	const { outcome } = await steerEstimate(context.world, administrator, asked)
	if (outcome === 'done') throw redirect(`${request.url}#sensitivity`, 303)
	return data({ outcome }, outcome === 'not-found' ? 404 : 403)
}

export default function IndexUnitPage() {
	const page = useLoaderData<typeof loader>()
	const estimate = useText(estimateText)
	const problem = useActionData<typeof action>()?.outcome
	useLookAgain(isBusy(('sensitivity' in page && page.sensitivity?.drawing) || null), LOOK_AGAIN_SECONDS)
	const t = useText(indexText)
	const insight = useText(indexInsightText)
	const words = useFigureWords()
	if (page.outcome === 'no-index') return <NoIndex {...page} />
	const { region, period, tree, rank, peers, indicators, history, isRunning, trail, change, gains, last, sensitivity } =
		page
	const terms = new Map(indicators.map((it) => [it.code, words.term(it)]))
	const text = (score: number | null) => (score === null ? '—' : score.toFixed(1))
	return (
		<>
			<UnitHead region={region} trail={trail} period={period} />
			{isRunning ? <Notice className="mb-4">{words.t.running}</Notice> : null}
			<div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
				<Stat label={t.index} value={text(tree.score)} note={t.rankOf(rank, peers)} />
				{tree.children.map((child) => (
					<Stat key={child.code} label={words.t.levels[child.code] ?? child.code} value={text(child.score)} />
				))}
			</div>
			<ScoreGaps gaps={page.gaps} region={region.code} period={period} indicators={indicators} />
			<UnitParts />
			<Section title={t.tree} id="tree">
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
			<Section title={estimate.place} id="sensitivity">
				{problem ? <Notice tone="error">{estimate.problems[problem]}</Notice> : null}
				{sensitivity ? <PlaceSensitivity of={sensitivity} /> : <p className="text-soft">{estimate.unranked}</p>}
			</Section>
			<Section title={t.history} id="history">
				<IndicatorSeries series={history} unit="" term={t.index} running={isRunning ? period : null} />
			</Section>
		</>
	)
}
