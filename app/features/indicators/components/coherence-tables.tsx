import { coherenceText } from '#app/features/indicators/coherence-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Coherence {
	pairs: readonly { node: string; first: string; second: string; r: number; warning: 'conflict' | 'redundant' }[]
	silent: readonly { code: string; r: number }[]
	scales: readonly {
		node: string
		alpha: number | null
		grade: 'good' | 'weak' | 'poor' | null
		adequacy: number | null
	}[]
	importance: readonly {
		code: string
		weight: number
		importance: number | null
		ratio: number | null
		isFlagged: boolean
	}[]
}

const two = (value: number | null) => (value === null ? '—' : value.toFixed(2))
const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(0)}%`)
const TONES = { good: 'hill', weak: 'persimmon', poor: 'danger' } as const

/** The checks of an index against itself, each as a table. */
export function CoherenceTables({ checks, nameOf }: { checks: Coherence; nameOf: (code: string) => string }) {
	const t = useText(coherenceText)
	return (
		<>
			<Section title={t.importance}>
				<p className="mb-near text-soft">{t.importanceLead}</p>
				<Table
					caption={t.importance}
					rows={checks.importance}
					rowKey={({ code }) => code}
					columns={[
						{ head: t.node, isTitle: true, cell: ({ code }) => nameOf(code) },
						{ head: t.weight, align: 'end', cell: ({ weight }) => percent(weight) },
						{ head: t.real, align: 'end', cell: ({ importance }) => percent(importance) },
						{ head: t.ratio, align: 'end', cell: ({ ratio }) => two(ratio) },
						{
							head: t.verdict,
							cell: ({ isFlagged }) => (
								<Badge tone={isFlagged ? 'persimmon' : 'neutral'}>{isFlagged ? t.flagged : t.fine}</Badge>
							),
						},
					]}
				/>
			</Section>
			<Section title={t.pairs}>
				<p className="mb-near text-soft">{t.pairsLead}</p>
				<Table
					caption={t.pairs}
					empty={t.noPairs}
					rows={checks.pairs}
					rowKey={({ first, second }) => `${first} ${second}`}
					columns={[
						{
							head: t.pair,
							isTitle: true,
							cell: ({ first, second }) => `${nameOf(first)} × ${nameOf(second)}`,
						},
						{ head: t.node, cell: ({ node }) => nameOf(node) },
						{ head: t.correlation, align: 'end', cell: ({ r }) => two(r) },
						{ head: t.verdict, cell: ({ warning }) => <Badge tone="persimmon">{t.warnings[warning]}</Badge> },
					]}
				/>
			</Section>
			<Section title={t.silent}>
				<p className="mb-near text-soft">{t.silentLead}</p>
				<Table
					caption={t.silent}
					empty={t.noSilent}
					rows={checks.silent}
					rowKey={({ code }) => code}
					columns={[
						{ head: t.node, isTitle: true, cell: ({ code }) => nameOf(code) },
						{ head: t.correlation, align: 'end', cell: ({ r }) => two(r) },
					]}
				/>
			</Section>
			<Section title={t.scales}>
				<p className="mb-near text-soft">{t.scalesLead}</p>
				<Table
					caption={t.scales}
					rows={checks.scales}
					rowKey={({ node }) => node}
					columns={[
						{ head: t.node, isTitle: true, cell: ({ node }) => nameOf(node) },
						{ head: t.alpha, align: 'end', cell: ({ alpha }) => two(alpha) },
						{
							head: t.verdict,
							cell: ({ grade }) =>
								grade === null ? (
									<span className="text-soft">{t.unknown}</span>
								) : (
									<Badge tone={TONES[grade]}>{t.grades[grade]}</Badge>
								),
						},
						{ head: t.adequacy, align: 'end', cell: ({ adequacy }) => two(adequacy) },
					]}
				/>
			</Section>
		</>
	)
}
