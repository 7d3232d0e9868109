import { leagueText } from '#app/features/clusters/league-text.ts'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Condition {
	name: string
	verdict: 'yes' | 'no' | 'cannot-tell'
	value: number | null
	gap: number | null
}

interface JudgedPlace {
	code: string
	nameZh: string
	nameEn: string
	verdict: 'yes' | 'no' | 'cannot-tell'
	conditions: readonly Condition[]
}

const TONES: Record<JudgedPlace['verdict'], Tone> = { yes: 'hill', no: 'neutral', 'cannot-tell': 'tea' }

/** Places by a Taobao rule: what each condition has, and how far it is from it. */
export function TaobaoTable({ caption, rows }: { caption: string; rows: readonly JudgedPlace[] }) {
	const t = useText(leagueText)
	const language = useLanguage()
	const formats = useFormats()
	const text = ({ name }: Condition, value: number) => {
		if (name === 'sales') return formats.money(Math.round(value * 100))
		return name === 'store-share'
			? `${formats.number(Math.round(value * 1000) / 10)}%`
			: formats.number(Math.ceil(value))
	}
	const told = (condition: Condition) => {
		if (condition.value === null) return t.unknown
		if (condition.gap === 0) return t.met
		return condition.name === 'admin-village' ? '✗' : t.short(text(condition, condition.gap ?? 0))
	}
	const names = rows[0]?.conditions.map(({ name }) => name) ?? []
	return (
		<FoldedTable
			caption={caption}
			rows={rows}
			rowKey={({ code }) => code}
			empty={t.noVillages}
			columns={[
				{ head: t.place, isTitle: true, cell: (row) => (language === 'zh' ? row.nameZh : row.nameEn) },
				{ head: t.verdict, cell: ({ verdict }) => <Badge tone={TONES[verdict]}>{t.verdicts[verdict]}</Badge> },
				...names.map((name) => ({
					head: t.conditions[name] ?? name,
					align: 'end' as const,
					cell: ({ conditions }: JudgedPlace) => {
						const own = conditions.find((condition) => condition.name === name)
						if (!own) return '—'
						const isCounted = own.value !== null && name !== 'admin-village'
						return (
							<span>
								{isCounted ? <span className="tabular-nums">{text(own, own.value ?? 0)} </span> : null}
								<span className="text-fine text-soft">{told(own)}</span>
							</span>
						)
					},
				})),
			]}
		/>
	)
}
