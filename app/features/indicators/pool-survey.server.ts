import { groupBy } from '#app/domain/cluster-statistics/group-by.ts'
import type { GivenFigure } from '#app/domain/cluster-statistics/given-figure.ts'
import type { FigureFault } from '#app/domain/cluster-statistics/figure-fault.ts'
import { readFigure, type KnownFigures } from '#app/domain/cluster-statistics/read-figure.ts'
import type { SurveyAnswer } from '#app/domain/surveys/survey-answer.ts'
import { surveyForm } from '#app/domain/surveys/survey-form.ts'
import { checkScale, type ScaleCheck, type SurveyResult, surveyResults } from '#app/domain/surveys/survey-results.ts'
import type { Db } from '#db/client.ts'
import { listAnsweredPlaces, type SurveyWave } from '#db/queries/survey-waves.ts'

/** A place with what its sheets, and those of the places below it, come to. */
export interface SurveyedPlace {
	code: string
	nameZh: string
	nameEn: string
	level: string
	results: SurveyResult[]
}

/** Checks the scales of a wave, and pools its sheets for each place that has any and for those above it up to the wave's own. */
export async function poolSurvey(
	db: Db,
	wave: SurveyWave,
	sheets: readonly SurveyAnswer[],
): Promise<{ scales: (ScaleCheck & { indicatorCode: string })[]; places: SurveyedPlace[] }> {
	const form = surveyForm(wave.form)
	const regions = [...new Set(sheets.map(({ regionCode }) => regionCode))]
	const links = await listAnsweredPlaces(db, wave.regionCode, regions)
	const places = [...groupBy(links, ({ placeCode }) => placeCode)].map(([code, below]) => {
		const inside = new Set(below.map(({ regionCode }) => regionCode))
		const { nameZh = '', nameEn = '', level = '' } = below[0] ?? {}
		const own = sheets.filter(({ regionCode }) => inside.has(regionCode))
		return { code, nameZh, nameEn, level, results: surveyResults(form, own) }
	})
	const scales = form.figures.flatMap((figure) =>
		figure.kind === 'scale' ? [{ indicatorCode: figure.indicatorCode, ...checkScale(figure, sheets) }] : [],
	)
	return { scales, places }
}

/** The month whose figures a wave gives: the one in which it ended. */
export const waveMonth = ({ fieldedTo }: Pick<SurveyWave, 'fieldedTo'>) => fieldedTo.slice(0, 7)

/** A figure of a wave read by the rules of every figure given, or why it is none. */
export type SurveyFigureReading = { place: SurveyedPlace; result: SurveyResult } & (
	| { figure: GivenFigure; faults: [] }
	| { figure: null; faults: FigureFault[] }
)

/** The figures that the results make, each judged as if somebody had typed it. */
export function readSurveyFigures(
	wave: SurveyWave,
	places: readonly SurveyedPlace[],
	known: KnownFigures,
): SurveyFigureReading[] {
	return places.flatMap((place) =>
		place.results.map((result) => {
			const { indicatorCode, num, den, n, standardError } = result
			const cells = {
				...{ indicator: indicatorCode, region: place.code, period: waveMonth(wave), source: wave.title },
				...{ source_kind: 'sample-survey', num: exact(num), den: exact(den), n: String(n) },
				standard_error: standardError === null ? '' : exact(standardError),
				note: `survey ${wave.id}, ${wave.fieldedFrom} – ${wave.fieldedTo}, n = ${n}`,
			}
			return { place, result, ...readFigure(cells, known) }
		}),
	)
}

/** A number as the reader of figures takes it, to twelve digits behind the point. */
const exact = (value: number) => String(Number(value.toFixed(12)))
