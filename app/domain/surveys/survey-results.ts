import { checkItems, cronbachAlpha, type ItemCheck } from '#app/domain/indicators/cronbach-alpha.ts'
import { isMissing, orNull } from '#app/domain/indicators/missing.ts'
import type { SurveyAnswer } from '#app/domain/surveys/survey-answer.ts'
import { LEAST_ALPHA, type SurveyFigure, type SurveyForm } from '#app/domain/surveys/survey-form.ts'

/** How consistently a scale was answered, over those who answered all of it; null where that cannot be told. */
export type ScaleCheck = Readonly<{
	alpha: number | null
	/** Of each dimension by itself. */
	dimensions: readonly Readonly<{ name: string; alpha: number | null }>[]
	items: readonly Readonly<{ code: string; mean: number; alphaIfDeleted: number | null; itemRest: number | null }>[]
	n: number
	isGood: boolean
}>

/** A figure of one place: sums over the respondents pooled, never a mean of means of places. */
export type SurveyResult = Readonly<{
	indicatorCode: string
	num: number
	den: number
	n: number
	/** In the unit of the figure; null below two respondents. */
	standardError: number | null
}>

/** Checks the scale of a figure over all sheets of a wave. */
export function checkScale(
	figure: Extract<SurveyFigure, { kind: 'scale' }>,
	sheets: readonly SurveyAnswer[],
): ScaleCheck {
	const codes = Object.values(figure.dimensions).flat()
	const complete = sheets.filter(({ answers }) => codes.every((code) => answers[code] !== undefined))
	const columnsOf = (some: readonly string[]) => some.map((code) => complete.map(({ answers }) => answers[code] ?? NaN))
	const alphaOf = (some: readonly string[]) => orNull(cronbachAlpha(columnsOf(some)))
	const alpha = alphaOf(codes)
	const checks: ItemCheck[] = checkItems(columnsOf(codes))
	return {
		alpha,
		dimensions: Object.entries(figure.dimensions).map(([name, some]) => ({ name, alpha: alphaOf(some) })),
		items: codes.map((code, i) => ({
			code,
			mean: mean(complete.map(({ answers }) => answers[code] ?? NaN)),
			alphaIfDeleted: orNull(checks[i]?.alphaIfDeleted ?? NaN),
			itemRest: orNull(checks[i]?.itemRest ?? NaN),
		})),
		n: complete.length,
		isGood: alpha !== null && alpha >= LEAST_ALPHA,
	}
}

/** What the sheets of a place come to, one result a figure; a figure that nobody answered is left out. */
export function surveyResults(form: SurveyForm, sheets: readonly SurveyAnswer[]): SurveyResult[] {
	return form.figures.flatMap((figure) => {
		const points = sheets.flatMap((sheet) => {
			const x = pointOf(figure, sheet)
			return x === null ? [] : [{ x, weight: sheet.weight }]
		})
		if (points.length === 0) return []
		const num = points.reduce((sum, { x, weight }) => sum + weight * x, 0)
		const den = points.reduce((sum, { weight }) => sum + weight, 0)
		const scale = figure.kind === 'share' ? 100 : 1
		return [
			{
				indicatorCode: figure.indicatorCode,
				...{ num, den, n: points.length },
				standardError: points.length > 1 ? scale * errorOfRatio(points, { num, den }) : null,
			},
		]
	})
}

/** Of a respondent: the mean of the dimensions' means, or 1 for yes; null where the items were left out or do not concern them. */
function pointOf(figure: SurveyFigure, { answers }: SurveyAnswer): number | null {
	if (figure.kind === 'share') {
		if (figure.among !== undefined && answers[figure.among] !== 1) return null
		return answers[figure.item] ?? null
	}
	const means = Object.values(figure.dimensions).map((codes) => mean(codes.map((code) => answers[code] ?? NaN)))
	return means.some(isMissing) ? null : mean(means)
}

/** Standard error of a weighted mean, linearised: √(n/(n−1) Σ w²(x − x̄)²) / Σ w; with equal weights s/√n. */
function errorOfRatio(
	points: readonly { x: number; weight: number }[],
	{ num, den }: { num: number; den: number },
): number {
	const centre = num / den
	const squares = points.reduce((sum, { x, weight }) => sum + (weight * (x - centre)) ** 2, 0)
	return Math.sqrt((points.length / (points.length - 1)) * squares) / den
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
