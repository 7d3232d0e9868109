import { EvidenceList } from '#app/features/indicators/components/evidence-list.tsx'
import { WaveState } from '#app/features/indicators/components/survey-list.tsx'
import { SurveyRecord } from '#app/features/indicators/components/survey-record.tsx'
import {
	type Scale,
	SurveyFigures,
	type SurveyFigureRow,
	SurveyScale,
} from '#app/features/indicators/components/survey-results.tsx'
import { SurveySheet } from '#app/features/indicators/components/survey-sheet.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { evidenceText } from '#app/features/indicators/evidence-text.ts'
import { surveyItemsText } from '#app/features/indicators/survey-items-text.ts'
import { surveyText } from '#app/features/indicators/survey-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Named = Readonly<{ code: string; nameZh: string; nameEn: string }>

interface SurveyView {
	wave: Parameters<typeof WaveState>[0]['wave'] & {
		id: number
		title: string
		form: string
		fieldedFrom: string
		fieldedTo: string
		answerCount: number
		invitedCount: number | null
	}
	month: string
	scales: readonly Scale[]
	figures: readonly SurveyFigureRow[]
	terms: Parameters<typeof SurveyFigures>[0]['terms']
	isStale: boolean
	items: readonly { code: string; scale: string }[]
	region: Named
	places: readonly Named[]
	nextRespondent: string
	evidence: Parameters<typeof EvidenceList>[0]['papers']
	mayWrite: boolean
}

type Answer =
	| { outcome: 'refused'; faults: readonly SheetFault[]; values: Readonly<Record<string, string>> }
	| { outcome: 'file' | 'nothing-to-record' }
	| null

interface SheetFault {
	line: number
	field: string
	code: string
}

const SHOWN_FAULTS = 12

/** What keeps sheets from being kept, line by line. */
function SheetFaults({ faults }: { faults: readonly SheetFault[] }) {
	const t = useText(surveyText)
	return (
		<Notice tone="error" title={t.refused}>
			<ul className="list-disc ps-sheet">
				{faults.slice(0, SHOWN_FAULTS).map(({ line, field, code }) => (
					<li key={`${line} ${field} ${code}`}>
						{line > 0 ? `${t.atLine(line)}: ` : ''}
						{t.fields[field] ?? field} {t.sheetFaults[code]}
					</li>
				))}
			</ul>
			{faults.length > SHOWN_FAULTS ? <p>{t.moreFaults(faults.length - SHOWN_FAULTS)}</p> : null}
		</Notice>
	)
}

function Said({ said, answer }: { said: Parameters<typeof SurveyPage>[0]['said']; answer: Answer }) {
	const t = useText(surveyText)
	const e = useText(evidenceText)
	if (answer?.outcome === 'refused') return <SheetFaults faults={answer.faults} />
	if (answer) return <Notice tone="error">{answer.outcome === 'file' ? t.fileRefused : t.nothing}</Notice>
	if (said.added !== null) return <Notice tone="success">{t.added(said.added, said.changed)}</Notice>
	if (said.isRecorded) return <Notice tone="success">{t.recorded}</Notice>
	return said.isKept ? <Notice tone="success">{e.kept}</Notice> : null
}

/** A wave: what its sheets come to, and the ways to add to them. */
export function SurveyPage({
	survey,
	said,
	answer,
}: {
	survey: SurveyView
	said: { added: number | null; changed: number; isRecorded: boolean; isKept: boolean }
	answer: Answer
}) {
	const t = useText(surveyText)
	const i = useText(surveyItemsText)
	const words = useFigureWords()
	const formats = useFormats()
	const { wave } = survey
	const columns = ['respondent', 'region', 'weight', ...survey.items.map(({ code }) => code)].join(', ')
	return (
		<>
			<PageHead
				title={wave.title}
				eyebrow={<a href="/admin/surveys">{t.title}</a>}
				lead={`${words.name(survey.region)} · ${i.forms[wave.form]} · ${formats.date(wave.fieldedFrom)} – ${formats.date(wave.fieldedTo)}`}
			/>
			<p className="mb-near flex flex-wrap items-center gap-close">
				<WaveState wave={wave} />
				<span>
					{t.sheets}: {wave.invitedCount === null ? wave.answerCount : t.sheetsOf(wave.answerCount, wave.invitedCount)}
				</span>
			</p>
			<Said said={said} answer={answer} />
			{survey.isStale ? <Notice tone="warn">{t.stale}</Notice> : null}
			{wave.answerCount > 0 ? (
				<>
					{survey.scales.map((scale) => (
						<SurveyScale key={scale.indicatorCode} scale={scale} />
					))}
					<SurveyFigures figures={survey.figures} terms={survey.terms} month={survey.month} />
				</>
			) : null}
			{survey.mayWrite && wave.answerCount > 0 ? (
				<SurveyRecord figures={survey.figures} scales={survey.scales} terms={survey.terms} />
			) : null}
			{survey.mayWrite ? (
				<>
					<Section title={t.enter}>
						<SurveySheet
							items={survey.items}
							places={survey.places}
							next={survey.nextRespondent}
							values={answer?.outcome === 'refused' ? answer.values : null}
						/>
					</Section>
					<div className="mt-near">
						<Disclosure summary={t.fromFile} open={answer?.outcome === 'file'}>
							<form method="post" encType="multipart/form-data" className="grid gap-near">
								<TextField
									type="file"
									name="file"
									label={t.file}
									hint={t.fileHint(columns)}
									accept=".csv,.txt,.xlsx,text/csv"
									required
								/>
								<Button className="justify-self-start">{t.send}</Button>
							</form>
						</Disclosure>
					</div>
				</>
			) : (
				<Notice>{t.readOnly}</Notice>
			)}
			<EvidenceList papers={survey.evidence} of={{ wave: String(wave.id) }} mayWrite={survey.mayWrite} />
		</>
	)
}
