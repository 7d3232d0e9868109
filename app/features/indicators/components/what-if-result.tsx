import { useMemo } from 'react'
import { valueErrors } from '#app/domain/cluster-statistics/value-errors.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { rankIntervals } from '#app/domain/indicators/rank-intervals.ts'
import { defaultRobustness } from '#app/domain/indicators/robustness-plan.ts'
import { scoreIndex } from '#app/domain/indicators/score-index.ts'
import { runUncertainty } from '#app/domain/indicators/uncertainty.ts'
import { type WhatIf, whatIfRequest } from '#app/domain/indicators/what-if.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { whatIfText } from '#app/features/indicators/what-if-text.ts'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Draws at once for so many places; more would keep a slider waiting. */
const FEW_UNITS = 60
const QUICK_DRAWS = 60
/** So many places stand open, the others are folded. */
const OPEN_PLACES = 12

interface Named {
	code: string
	nameZh: string
	nameEn: string
}

interface Row extends Named {
	score: number
	rank: number
	before: number
	interval: string
}

/** The places by the method tried, beside the published ranks; made by the engine that makes the published index, here as in the server. */
export function WhatIfResult({
	request,
	whatIf,
	names,
	seed,
	boardHref,
}: {
	request: IndexRequest
	whatIf: WhatIf
	names: readonly Named[]
	seed: number
	/** The published index of these places, which says why some have none. */
	boardHref: string
}) {
	const t = useText(whatIfText)
	const index = useText(indexText)
	const insight = useText(indexInsightText)
	const words = useFigureWords()
	const published = useMemo(() => scoreIndex(request), [request])
	const { method, scored, intervals } = useMemo(() => tryMethod(request, whatIf, seed), [request, whatIf, seed])
	const byCode = new Map(names.map((name) => [name.code, name]))
	const rows = request.units
		.map((code, unit): Row => {
			const { rank } = intervals[unit] ?? {}
			// Who has no rank has no interval of it, though some draws gave one.
			const isKnown = rank && Number.isFinite(rank.p5) && Number.isFinite(scored.ranks[unit])
			return {
				...(byCode.get(code) ?? { code, nameZh: code, nameEn: code }),
				score: scored.root.scores[unit] ?? Number.NaN,
				rank: scored.ranks[unit] ?? Number.NaN,
				before: published.ranks[unit] ?? Number.NaN,
				interval: isKnown ? insight.intervalOf(String(Math.round(rank.p5)), String(Math.round(rank.p95))) : '—',
			}
		})
		.sort((a, b) => (a.rank || Infinity) - (b.rank || Infinity) || (a.code < b.code ? -1 : 1))
	const whole = (value: number) => (Number.isFinite(value) ? String(value) : '—')
	const hasScores = rows.some(({ score }) => Number.isFinite(score))
	const isAtOnce = method.overall === 'topsis' || method.overall === 'copeland'
	return (
		<>
			{Math.max(...scored.root.weights) > 0.5 + 1e-9 ? (
				<Notice tone="warn" className="mb-3">
					{t.dominant}
				</Notice>
			) : null}
			{!hasScores && isAtOnce ? <Notice className="mb-3">{t.notComputed}</Notice> : null}
			{!hasScores && !isAtOnce ? (
				<Notice className="mb-3">
					{t.noScores}{' '}
					<a href="/admin/quality#work" className="font-strong text-hill hover:underline">
						{t.toWork} →
					</a>
				</Notice>
			) : null}
			{hasScores && !scored.comparable ? <Notice className="mb-3">{t.notComparable}</Notice> : null}
			<FoldedTable
				caption={t.title}
				open={OPEN_PLACES}
				rows={rows}
				rowKey={({ code }) => code}
				empty={index.nobody}
				columns={[
					{ head: index.place, isTitle: true, cell: (row) => words.name(row) },
					{ head: t.rank, align: 'end', cell: ({ rank }) => <strong>{whole(rank)}</strong> },
					{ head: t.moved, align: 'end', cell: ({ rank, before }) => movedText(before - rank, t) },
					{ head: insight.interval, align: 'end', cell: ({ interval }) => interval },
					{ head: t.published, align: 'end', cell: ({ before }) => whole(before) },
					{ head: index.score, align: 'end', cell: ({ score }) => (Number.isFinite(score) ? score.toFixed(1) : '—') },
				]}
			/>
			<Unscored rows={rows} href={boardHref} />
		</>
	)
}

/** Where it is said why some of the places have no rank, while others have one. */
function Unscored({ rows, href }: { rows: readonly Row[]; href: string }) {
	const t = useText(whatIfText)
	const { why } = useText(indexText)
	const scored = rows.filter(({ score }) => Number.isFinite(score)).length
	if (scored === 0 || scored === rows.length) return null
	return (
		<p className="mt-near text-small">
			{t.unscored}{' '}
			<a href={href} className="inline-block min-h-6 font-strong text-hill hover:underline">
				{why} →
			</a>
		</p>
	)
}

function movedText(places: number, t: (typeof whatIfText)['en']): string {
	if (!Number.isFinite(places)) return '—'
	if (places === 0) return t.same
	return places > 0 ? t.up(places) : t.down(-places)
}

function tryMethod(request: IndexRequest, whatIf: WhatIf, seed: number) {
	const asked = whatIfRequest(whatIf, request)
	const { method } = asked
	const scored = scoreIndex(asked)
	if (!scored.comparable || request.units.length > FEW_UNITS) return { method, scored, intervals: [] }
	const plan = defaultRobustness(request.units.length, seed, QUICK_DRAWS)
	// What is tried stays as it is chosen; what is drawn is everything else.
	const factors = plan.factors.filter(({ factor }) =>
		['weights', 'inclusion', 'data-error', 'missing'].includes(factor),
	)
	const noisy = factors.map((it) =>
		it.factor === 'weights' ? { ...it, choices: it.choices.filter(({ from }) => from === 'noise') } : it,
	)
	const draws = runUncertainty({ request: asked, plan: { ...plan, factors: noisy }, errors: valueErrors(asked) })
	return { method, scored, intervals: rankIntervals(draws) }
}
