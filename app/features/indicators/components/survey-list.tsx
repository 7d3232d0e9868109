import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { surveyItemsText } from '#app/features/indicators/survey-items-text.ts'
import { surveyText } from '#app/features/indicators/survey-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface WaveRow {
	id: number
	nameZh: string
	nameEn: string
	form: string
	title: string
	fieldedFrom: string
	fieldedTo: string
	invitedCount: number | null
	answerCount: number
	recordedAt: Date | string | null
	recordedCount: number | null
}

/** How far a wave came, in a word. */
export function WaveState({ wave }: { wave: Pick<WaveRow, 'recordedAt' | 'recordedCount' | 'answerCount'> }) {
	const t = useText(surveyText)
	if (wave.recordedAt === null) return <Badge tone="tea">{t.states.open}</Badge>
	if (wave.recordedCount !== wave.answerCount) return <Badge tone="persimmon">{t.states.stale}</Badge>
	return <Badge tone="hill">{t.states.recorded}</Badge>
}

/** The waves of a region, newest first. */
export function SurveyTable({ waves }: { waves: readonly WaveRow[] }) {
	const t = useText(surveyText)
	const items = useText(surveyItemsText)
	const words = useFigureWords()
	const formats = useFormats()
	return (
		<Table
			caption={t.title}
			empty={t.none}
			rows={waves}
			rowKey={({ id }) => id}
			columns={[
				{
					head: t.wave,
					isTitle: true,
					cell: (wave) => (
						<>
							<a
								href={`/admin/surveys/${wave.id}`}
								className="inline-block min-h-6 font-strong text-hill hover:underline"
							>
								{wave.title}
							</a>
							<p className="text-fine text-soft">
								{words.name(wave)} · {items.forms[wave.form]}
							</p>
						</>
					),
				},
				{ head: t.dates, cell: (wave) => `${formats.date(wave.fieldedFrom)} – ${formats.date(wave.fieldedTo)}` },
				{
					head: t.sheets,
					align: 'end',
					cell: ({ answerCount, invitedCount }) =>
						invitedCount === null ? String(answerCount) : t.sheetsOf(answerCount, invitedCount),
				},
				{ head: t.state, cell: (wave) => <WaveState wave={wave} /> },
			]}
		/>
	)
}

/** The form that begins a wave. */
export function SurveyForm({
	regions,
	values,
	faults,
}: {
	regions: readonly { code: string; nameZh: string; nameEn: string }[]
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}) {
	const t = useText(surveyText)
	const items = useText(surveyItemsText)
	const words = useFigureWords()
	const field = (name: string) => {
		const fault = faults[name]
		return { name, defaultValue: values[name], error: fault ? t.waveFaults[fault] : null }
	}
	return (
		<Card>
			<form method="post" className="grid gap-sheet">
				<SelectField
					{...field('form')}
					label={t.form}
					choices={Object.entries(items.forms).map(([value, label]) => ({ value, label }))}
				/>
				<TextField {...field('title')} label={t.name} hint={t.nameHint} maxLength={100} required />
				<SelectField
					{...field('region')}
					label={t.region}
					choices={regions.map((it) => ({ value: it.code, label: words.name(it) }))}
				/>
				<div className="grid gap-near sm:grid-cols-2">
					<TextField {...field('fieldedFrom')} label={t.from} type="date" required />
					<TextField {...field('fieldedTo')} label={t.to} hint={t.toHint} type="date" required />
				</div>
				<TextField {...field('invitedCount')} label={t.invited} hint={t.invitedHint} inputMode="numeric" />
				<Button className="justify-self-start">{t.open}</Button>
			</form>
		</Card>
	)
}
