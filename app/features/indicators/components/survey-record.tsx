import type { Scale, SurveyFigureRow } from '#app/features/indicators/components/survey-results.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { surveyRecordText } from '#app/features/indicators/survey-record-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Term {
	code: string
	termZh: string
	termEn: string
}

/** The way to write the figures of a wave; where none can be written, what each of them lacks. */
export function SurveyRecord({
	figures,
	scales,
	terms,
}: {
	figures: readonly SurveyFigureRow[]
	scales: readonly Pick<Scale, 'indicatorCode' | 'isGood'>[]
	terms: readonly Term[]
}) {
	const t = useText(surveyRecordText)
	const words = useFigureWords()
	const weak = new Set(scales.filter(({ isGood }) => !isGood).map(({ indicatorCode }) => indicatorCode))
	if (figures.some(({ value, indicatorCode }) => value !== null && !weak.has(indicatorCode)))
		return (
			<form method="post" className="my-near">
				<input type="hidden" name="deed" value="record" />
				<Button>{t.record}</Button>
			</form>
		)
	const codes = [...new Set(figures.map(({ indicatorCode }) => indicatorCode))]
	const nameOf = (code: string) => {
		const term = terms.find((it) => it.code === code)
		return term ? `${code} ${words.term(term)}` : code
	}
	const lacksOf = (code: string) => {
		const rows = figures.filter(({ indicatorCode }) => indicatorCode === code)
		const few = rows.every(({ fault }) => fault?.code === 'too_few') ? rows[0]?.fault?.detail : undefined
		const most = Math.max(...rows.map(({ n }) => n))
		if (few !== undefined) return t.few(nameOf(code), few, most)
		return weak.has(code) ? t.weak(nameOf(code)) : t.other(nameOf(code))
	}
	return (
		<Notice title={t.title} className="my-near">
			<ul className="list-disc ps-sheet">
				{codes.map((code) => (
					<li key={code}>{lacksOf(code)}</li>
				))}
			</ul>
			<p>{t.then}</p>
		</Notice>
	)
}
